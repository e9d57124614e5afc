import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../electron/host/words.ts';
import type { LoggedChange } from '../../../../../shared/api/types.ts';
import { columnNames, registerColumns } from '../../../../../shared/domain/fields/columns.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { levelEdited } from '../../../../../shared/domain/method/edit.ts';
import {
  columnHidden,
  columnMoved,
  columnNamed,
  columnShown,
  hiddenColumns,
  withOwnRegister,
  withUsualRegister,
} from '../../../../../shared/domain/method/edit-register.ts';
import { lintMethod } from '../../../../../shared/domain/method/lint.ts';
import type { Method } from '../../../../../shared/domain/method/method.ts';
import {
  choosableColumns,
  columnHeads,
  columnOrder,
  isShown,
  neededColumns,
  usualHead,
} from '../../../../../shared/domain/method/register-columns.ts';
import {
  differsInRegisterOnly,
  givenMethodSchema,
  isSameMethod,
  methodFileText,
  parseMethodFile,
} from '../../../../../shared/domain/method/schema.ts';
import { nextWorkshop } from '../../../../../shared/domain/workshop/next-workshop.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import { exampleWorkshop } from '../../../../helpers/example-snapshot.ts';
import type { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { anyMethod } from '../../../../helpers/random/random-methods.ts';
import { municipalRegister } from '../../../../helpers/random/random-register.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';
import { counter, rowsAfter } from '../../../../helpers/rows.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const plain = presetMethod();
const own = withOwnRegister(plain);
const municipal: Method = { ...plain, register: municipalRegister };
const shownIn = ({ register }: Method) => register?.map(({ column }) => column);

describe('the register of a method that says nothing', () => {
  it('has the columns of the app in their order, under their names', () => {
    expect(columnOrder(plain)).toEqual(columnNames(registerColumns));
    const heads = columnHeads(plain, 'sv', (column) => usualHead(column, 'sv'));
    expect([...heads.values()]).toEqual(columnNames(registerColumns).map((key) => usualHead(key, 'sv')));
    expect(methodFileText(plain)).not.toContain('register');
    expect(lintMethod(plain)).toEqual([]);
  });
});

describe('the register of an organisation', () => {
  it('begins as the usual one, without what only some workshops use', () => {
    expect(shownIn(own)).toEqual(choosableColumns.slice(0, 28));
    expect(hiddenColumns(own)).toContain('riskOwner');
    expect(isSameMethod(withUsualRegister(own), plain)).toBe(true);
  });

  it('has what it shows first, and every other column behind', () => {
    const order = columnOrder(municipal);
    expect(order.slice(0, 12)).toEqual(municipalRegister.map(({ column }) => column));
    expect(order.toSorted()).toEqual(columnNames(registerColumns).toSorted());
    expect(isShown(municipal, 'rationale')).toBe(false);
  });

  it('never has a head twice, though a hidden column may usually be called so', () => {
    fc.assert(
      fc.property(anyMethod, fc.constantFrom('sv' as const, 'en' as const), (method, language) => {
        const heads = columnHeads(method, language, (column) => usualHead(column, language));
        const folded = [...heads.values()].map((head) => head.toLowerCase());
        expect(heads.size).toBe(columnNames(registerColumns).length);
        // Of the usual names, two stand twice only where nobody has chosen anything.
        if (method.register) expect(new Set(folded).size).toBe(folded.length);
      }),
    );
    const renamed = columnNamed(own, 'description', 'sv', 'Riskägare');
    const heads = columnHeads(renamed, 'sv', (column) => usualHead(column, 'sv'));
    expect([heads.get('description'), heads.get('riskOwner')]).toEqual([
      'Riskägare',
      'Riskägare (riskOwner)',
    ]);
  });

  it('is edited step by step, and keeps number, risk and level', () => {
    const moved = columnMoved(own, 'level', -4);
    expect(shownIn(moved)?.slice(0, 4)).toEqual(['number', 'risk', 'level', 'description']);
    expect(columnMoved(own, 'number', -1)).toBe(own);
    const without = columnHidden(own, 'description');
    expect(shownIn(without)).not.toContain('description');
    for (const column of neededColumns) expect(columnHidden(own, column)).toBe(own);
    expect(shownIn(columnShown(without, 'description'))?.at(-1)).toBe('description');
    const named = columnNamed(own, 'description', 'sv', '  Orsak\u0000\noch   verkan ');
    expect(named.register?.[2]).toEqual({ column: 'description', name: { sv: 'Orsak och verkan', en: '' } });
    expect(columnNamed(named, 'description', 'sv', '  ').register).toEqual(own.register);
    expect(parseMethodFile(methodFileText(named))).toEqual(named);
  });

  it('refuses names that cannot be told apart, that begin a formula, or are too long', () => {
    const refused = (column: 'description' | 'note', name: string) =>
      refusalOf(() => columnNamed(own, column, 'sv', name)).code;
    expect(refused('description', 'Risk')).toBe('column-name-taken');
    expect(refused('description', ' riskNIVÅ ')).toBe('column-name-taken');
    expect(refused('note', 'Kod')).toBe('column-name-taken');
    for (const name of ['=1+1', '+46', '-', '@alla', '＝1'])
      expect(refused('note', name)).toBe('column-name-formula');
    expect(refused('note', 'x'.repeat(61))).toBe('text-too-long');
    const called = columnNamed(columnHidden(own, 'note'), 'description', 'en', 'Note on treatment');
    expect(refusalOf(() => columnShown(called, 'note')).code).toBe('column-name-taken');
  });

  it('in a file that is wrong is refused by the path and the fault', () => {
    const fault = (register: unknown) => {
      const { params } = refusalOf(() => parseMethodFile(JSON.stringify({ ...plain, register })));
      return [params.path, params.fault];
    };
    const [number, risk, level] = neededColumns.map((column) => ({ column }));
    const named = (sv: string) => [number, risk, level, { column: 'note', name: { sv, en: '' } }];
    expect(fault([number, risk])).toEqual(['register', 'column-needed']);
    expect(fault([number, risk, level, level])).toEqual(['register[3].column', 'duplicate']);
    expect(fault([number, risk, level, { column: 'code' }])).toEqual(['register[3].column', 'not-a-choice']);
    expect(fault(named('=cmd|calc'))).toEqual(['register[3].name.sv', 'column-name-formula']);
    expect(fault(named('RISK'))).toEqual(['register[3].name.sv', 'column-name-taken']);
    expect(fault(named('x'.repeat(61)))).toEqual(['register[3].name.sv', 'text-too-long']);
    const cleaned = parseMethodFile(JSON.stringify({ ...plain, register: named('Skäl\u0007\u202E\n') }));
    expect(cleaned.register?.[3]?.name?.sv).toBe('Skäl');
  });

  it('is warned of only where it shows a level and not what it follows from', () => {
    expect(lintMethod(municipal)).toEqual([]);
    expect(lintMethod(columnHidden(municipal, 'consequence'))).toMatchObject([
      { code: 'register-without-pair', cells: [] },
    ]);
  });
});

describe('another register in a workshop with ratings and votes', () => {
  const sentence = (workshop: MemoryWorkshop, change: LoggedChange) => {
    const context = historyContext(workshop.tables, workshop.changes, workshop.nameOf, 'sv');
    return say(translator('sv'), describeChange(change, context));
  };

  it('moves no rating, keeps every vote, asks nothing, and is told in plain words', () => {
    const workshop = exampleWorkshop('sv');
    const before = workshop.tables;
    const setTo = (method: Method) => workshop.run({ type: 'workshop.setMethod', method });
    const method = before.workshop.get('workshop')?.method ?? plain;
    const change = setTo({ ...method, register: municipalRegister });
    expect(change.rows.map(({ table }) => table)).toEqual(['workshop']);
    expect(differsInRegisterOnly(method, { ...method, id: 'own', register: municipalRegister })).toBe(true);
    expect(differsInRegisterOnly(method, method)).toBe(false);
    const other = levelEdited(method, 'levels', method.levels[0]?.code ?? '', { sv: 'Ringa' });
    expect(differsInRegisterOnly(method, { ...other, register: municipalRegister })).toBe(false);
    expect(sentence(workshop, change)).toBe(
      'Metoden ändrad: Fyra nivåer, risk 1–5 (Sambruk/SKL 2014) (visas i registret: Riskägare, 17 kolumner dolda i registret, nya namn på 11 kolumner, ny ordning i registret)',
    );
    const again = setTo(method);
    expect(sentence(workshop, again)).toContain('(registret har åter de vanliga kolumnerna)');
    workshop.undo(again);
    workshop.undo(change);
    expect(workshop.tables).toEqual(before);
    workshop.redo(change);
    expect(workshop.tables.workshop.get('workshop')?.method.register).toEqual(municipalRegister);
  });

  it('can be had while a vote is going on, which another scale cannot', () => {
    const workshop = exampleWorkshop('sv');
    const [risk] = workshop.tables.risk.keys();
    const method = workshop.tables.workshop.get('workshop')?.method ?? plain;
    workshop.run({
      type: 'round.open',
      id: 'open',
      way: 'paper',
      riskIds: [risk ?? ''],
      present: 5,
      earlierId: null,
    });
    const set = (next: Method) => workshop.run({ type: 'workshop.setMethod', method: next });
    expect(() => set({ ...method, register: municipalRegister })).not.toThrow();
    const scale = levelEdited(method, 'probability', method.probability[0]?.code ?? '', { sv: 'Ny' });
    expect(refusalOf(() => set(scale)).code).toBe('round-is-open');
  });

  it('goes out as interchange and in again as it was, as the second version, and into the next analysis', () => {
    const workshop = exampleWorkshop('sv');
    const method = workshop.tables.workshop.get('workshop')?.method ?? plain;
    const { rows, personNames } = workshop.snapshot();
    expect(toInterchange(rows, personNames).version).toBe(1);
    workshop.run({ type: 'workshop.setMethod', method: { ...method, register: municipalRegister } });
    const { rows: later, personNames: names } = workshop.snapshot();
    const file = toInterchange(later, names);
    expect([file.version, file.method.register]).toEqual([2, municipalRegister]);
    const read = fromInterchange(parseInterchange(JSON.parse(JSON.stringify(file))), counter('new'));
    expect(toInterchange(rowsAfter(read.rows), read.personNames)).toEqual(file);
    const choices = {
      participants: false,
      groups: false,
      method: true,
      risks: true,
      levels: true,
      measures: false,
    };
    const next = nextWorkshop(workshop.snapshot(), { title: 'Nästa', choices, otherMethod: plain });
    const made = next.rows.find(({ table }) => table === 'workshop')?.after as { method: Method };
    expect(made.method.register).toEqual(municipalRegister);
  });

  it('is refused from outside with two columns of one name', () => {
    const twice = columnHidden(own, 'note').register?.map((each) =>
      each.column === 'description' ? { ...each, name: { sv: 'Risk', en: '' } } : each,
    );
    expect(givenMethodSchema.safeParse({ ...plain, register: twice }).success).toBe(false);
  });
});
