import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellSet,
  conventionsEdited,
  levelAdded,
  levelEdited,
  levelMoved,
  levelRemoved,
  named,
} from '../../../../../shared/domain/method/edit.ts';
import { lintMethod, methodParts } from '../../../../../shared/domain/method/lint.ts';
import { level, type Method } from '../../../../../shared/domain/method/method.ts';
import { methodFileText, methodSchema, parseMethodFile } from '../../../../../shared/domain/method/schema.ts';
import { bareMethod } from '../../../../helpers/preset-method.ts';
import { anyMethod } from '../../../../helpers/random/random-methods.ts';

const fresh = (code: string) => ({ code, sv: 'Ny nivå', en: 'New level' });
const codesOf = (method: Method) => methodParts.map((part) => method[part].map((each) => each.code));
const levels = (method: Method) =>
  Object.fromEntries(
    method.probability.flatMap((p) =>
      method.consequence.map((c) => [`${p.code}/${c.code}`, level(method, p.code, c.code)?.code]),
    ),
  );

const anyStep = fc.record({
  kind: fc.constantFrom('add', 'remove', 'move', 'rename', 'cell', 'step'),
  part: fc.constantFrom(...methodParts),
  at: fc.nat(6),
  by: fc.constantFrom(-1, 1),
});

type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

function stepped(method: Method, { kind, part, at, by }: Step, index: number): Method {
  const code = method[part][at % method[part].length]?.code ?? '';
  if (kind === 'add') return levelAdded(method, part, at % (method[part].length + 1), fresh(`n${index}`));
  if (kind === 'remove') return levelRemoved(method, part, code);
  if (kind === 'move') return levelMoved(method, part, code, by);
  if (kind === 'rename') return levelEdited(method, part, code, { sv: `Namn ${index}` });
  if (kind === 'step') return levelEdited(method, 'levels', code, { step: (at % 6) + 1 });
  return cellSet(method, at, at, method.levels[at % method.levels.length]?.code ?? '');
}

describe('editing a method', () => {
  it('gives a method that can be used after any steps, and a file that is read as the same', () => {
    fc.assert(
      fc.property(anyMethod, fc.array(anyStep, { maxLength: 30 }), (method, steps) => {
        const edited = steps.reduce(stepped, method);
        expect(methodSchema.safeParse(edited).error).toBe(undefined);
        const text = methodFileText(edited);
        expect(methodFileText(parseMethodFile(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('never changes a code by a new name, and no level of any pair by a move', () => {
    fc.assert(
      fc.property(anyMethod, anyStep, (method, step) => {
        const renamed = stepped(named(method, 'sv', 'Annat'), { ...step, kind: 'rename' }, 1);
        expect(codesOf(renamed)).toEqual(codesOf(method));
        expect(levels(renamed)).toEqual(levels(method));
        expect(levels(stepped(method, { ...step, kind: 'move' }, 1))).toEqual(levels(method));
      }),
      { numRuns: 200 },
    );
  });

  it('adds and removes a level so that every other pair keeps its own, and nothing new falls', () => {
    fc.assert(
      fc.property(anyMethod, fc.constantFrom(...methodParts.slice(0, 2)), fc.nat(6), (method, part, at) => {
        const added = levelAdded(method, part, at % (method[part].length + 1), fresh('n'));
        expect(levels(added)).toMatchObject(levels(method));
        expect(levels(levelRemoved(added, part, 'n'))).toEqual(levels(method));
        const falls = (of: Method) => lintMethod(of).some(({ code }) => code === 'falls');
        if (!falls(method)) expect(falls(added)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('stops at the bounds, and takes no code twice', () => {
    const method = bareMethod();
    const three = levelRemoved(method, 'probability', 'low');
    expect(three.probability.length).toBe(3);
    expect(levelRemoved(three, 'probability', 'high')).toBe(three);
    expect(levelAdded(method, 'probability', 0, fresh('low'))).toBe(method);
    expect(levelMoved(method, 'levels', '5', 1)).toBe(method);
    expect(cellSet(method, 0, 0, 'unheard-of')).toBe(method);
  });

  it('gives the cells of a risk level that goes to the one below, or above the lowest', () => {
    const cells = (method: Method) => method.matrix.cells.map((row) => row.join(''));
    expect(cells(levelRemoved(bareMethod(), 'levels', '2'))).toEqual(['1133', '1133', '1345', '3455']);
    expect(cells(levelRemoved(bareMethod(), 'levels', '1'))).toEqual(['2233', '2233', '2345', '3455']);
  });

  it('takes empty words away again', () => {
    const said = levelEdited(bareMethod(), 'probability', 'low', {
      interval: { sv: 'vart tionde år', en: 'every ten years' },
    });
    expect(said.probability[1]).toHaveProperty('interval');
    expect(levelEdited(said, 'probability', 'low', { interval: { sv: '', en: '' } })).toEqual(bareMethod());
    const nothing = { sv: '', en: '' };
    const emptied = [
      levelEdited(bareMethod(), 'probability', 'low', { frequency: { from: null, to: null } }),
      levelEdited(bareMethod(), 'consequence', 'low', { domains: { trust: nothing } }),
      levelEdited(bareMethod(), 'levels', '1', { acceptance: { ownerMay: undefined, by: nothing } }),
      conventionsEdited(bareMethod(), { consequence: undefined, horizon: nothing }),
    ];
    for (const method of emptied) expect(method).toEqual(bareMethod());
  });

  it('keeps of a level, and of what judgements presuppose, what was not edited', () => {
    const may = levelEdited(bareMethod(), 'levels', '5', { acceptance: { ownerMay: false } });
    const named = levelEdited(may, 'levels', '5', {
      acceptance: { ...may.levels[4]?.acceptance, by: { sv: 'Nämnden', en: '' } },
    });
    expect(named.levels[4]?.acceptance).toEqual({ ownerMay: false, by: { sv: 'Nämnden', en: '' } });
    const presupposed = conventionsEdited(conventionsEdited(named, { consequence: 'worst' }), {
      horizonYears: 5,
    });
    expect(presupposed.conventions).toEqual({ consequence: 'worst', horizonYears: 5 });
    expect(conventionsEdited(presupposed, { consequence: undefined }).conventions).toEqual({
      horizonYears: 5,
    });
  });
});
