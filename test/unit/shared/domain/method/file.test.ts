import { describe, expect, it } from 'vitest';
import { isSameMethod, methodFileText, parseMethodFile } from '../../../../../shared/domain/method/schema.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';
import { type MethodId, presetMethod } from '../../../../helpers/workshop.ts';

const method = presetMethod();
const [low, ...higher] = method.probability;
const refused = (text: string) => {
  const { code, params } = refusalOf(() => parseMethodFile(text));
  return { code, ...params };
};
const patched = (patch: object) => refused(JSON.stringify({ ...method, ...patch }));

describe('a method as a file', () => {
  it.each<MethodId>(['msb-metodstod', 'nist-800-30', 'sambruk-2014'])(
    'is read as it was written (%s)',
    (id) => {
      const own = presetMethod(id);
      expect(parseMethodFile(methodFileText(own))).toEqual(own);
      expect(parseMethodFile(`\uFEFF${methodFileText(own)}`)).toEqual(own);
      expect(isSameMethod(own, parseMethodFile(methodFileText(own)))).toBe(true);
    },
  );

  it('that is wrong is refused by the path and the fault', () => {
    expect(refused('{"id":}')).toEqual({ code: 'import-not-json', position: 7 });
    for (const other of ['[]', '7', 'null', '{"format":"storforum-workshop"}'])
      expect(refused(other)).toEqual({ code: 'method-file-foreign' });
    expect(patched({ name: { sv: 'Bara svenska' } })).toEqual({
      code: 'import-fault',
      path: 'name.en',
      fault: 'missing',
    });
    expect(patched({ probability: [{ ...low, sv: '' }, ...higher] })).toMatchObject({
      path: 'probability[0].sv',
      fault: 'text-empty',
    });
    expect(patched({ probability: [low, low, low] })).toMatchObject({
      path: 'probability',
      fault: 'duplicate',
    });
    expect(patched({ consequence: [low, ...higher, ...higher] })).toMatchObject({
      path: 'consequence',
      fault: 'too-many',
      most: 6,
    });
    expect(patched({ levels: [{ ...low, step: 7 }, ...higher] })).toMatchObject({ path: 'levels[0].step' });
    expect(patched({ matrix: { cells: [['1', '1', '3', '9']] } })).toMatchObject({
      path: 'matrix.cells[0][3]',
      fault: 'hole',
    });
  });
});
