import { describe, expect, test } from 'vitest';
import { type IndentedAs, isIndentedList, type Mapping } from '../../../shared/domain/threat-table/index.ts';
import { csv, seen } from '../../helpers/case-files.ts';

describe('others of each kind', () => {
  test.each([
    ['Hot/händelse;Enhet\nStrömmen går;IT\n', 0],
    ['Nr;Vad kan hända?;Ansvarig\n1;Strömmen går;Bo\n', 1],
    ['ID;TEXT\n1;Strömmen går\n', 1],
    ['Key;Summary;Status\nR-1;Strömmen går;Open\n', 1],
    ['Nr;What could go wrong?;Owner\n1;The power fails;Bo\n', 1],
    ['Tilldelad;Hot;Inträffad\nBo;Strömmen går;2024\n', 1],
  ])('%j has its threats in column %i', async (content, text) => {
    const { mapping, threats } = await seen(csv(content));
    expect([mapping.head, mapping.parts.indexOf('text'), threats.length]).toEqual([0, text, 1]);
    expect(threats[0]?.properties).toEqual([]);
  });

  test('four letters never make a property', async () => {
    const { unknownProperties, threats } = await seen(
      csv('Hot;Egenskaper\nStrömmen går;Tilldelad, integrerad, riktad\n'),
    );
    expect([threats[0]?.properties, unknownProperties]).toEqual([[], ['tilldelad', 'integrerad', 'riktad']]);
  });

  test('marks for properties are read in English, too', async () => {
    const { threats } = await seen(csv('Threat,C,I,A,T\nThe log is lost,,,yes,TRUE\n'));
    expect(threats[0]?.properties).toEqual(['availability', 'traceability']);
  });

  test('figures below “Konsekvens” are no text of a consequence', async () => {
    const { mapping } = await seen(csv('Hot;Sannolikhet;Konsekvens\nStrömmen går;3;4\nNyckel borta;2;2\n'));
    expect(mapping.parts).not.toContain('consequence');
  });

  test.each([
    ['merged heads above heads', 'Hot;Egenskaper;;;Följd\n;K;R;T;\nStrömmen går;;x;;Stopp\n'],
    [
      'both cells of the first column merged',
      'Hot;Egenskaper;;;Följd\nHot;K;R;T;Följd\nStrömmen går;;1;;Stopp\n',
    ],
    ['heads in two languages', 'Hot;Egenskap;Leder till\nThreat;Property;Leads to\nStrömmen går;R;Stopp\n'],
    [
      'heads that are parted',
      'Hot;Konsekvens;;Egenskaper\n;Beskrivning;Värde;\nStrömmen går;Stopp;3;riktighet\n',
    ],
    ['heads repeated on a page', 'Hot;Egenskap;Leder till\nStrömmen går;R;Stopp\nHot;Egenskap;Leder till\n'],
  ])('%s', async (_, content) => {
    const { threats } = await seen(csv(content));
    expect(threats.map(({ text, consequence, properties }) => [text, consequence, properties])).toEqual([
      ['Strömmen går', 'Stopp', ['integrity']],
    ]);
  });

  test('errors in a text that was copied from a workbook are empty and named, in any language', async () => {
    const { texts, errorCells, withoutText } = await seen(
      csv('Hot;Grupp\n#REFERENS!;A\nTaket läcker;#SAKNAS!\n#N/A;B\n#Bokning dubblas!;A\n'),
    );
    expect([texts, errorCells, withoutText]).toEqual([
      ['Taket läcker', '#Bokning dubblas!'],
      ['A2', 'B3', 'A4'],
      [2, 4],
    ]);
  });

  test('a row without a threat is no second row of heads', async () => {
    const { withoutText, texts } = await seen(csv('Hot;Grupp\n;B\nStrömmen går;A\n'));
    expect([withoutText, texts]).toEqual([[2], ['Strömmen går']]);
  });

  test('somebody may say what each column is: several of one part are joined', async () => {
    const parts: Mapping['parts'] = ['text', 'detail', 'detail', 'cause', 'cause'];
    const { threats } = await seen(csv('a;b;c;d;e\nStrömmen går;ett;två;Åska;Is\n'), { head: 0, parts });
    expect(threats[0]).toMatchObject({ text: 'Strömmen går', detail: 'ett\ntvå', cause: 'Åska; Is' });
  });
});

describe('indented items', () => {
  const list =
    '# Grupp B\n- Strömmen går\n    - Åska\n    - Jouren nås inte\n        - Larm tystnar\n- Nyckel borta\n';
  const said = async (content: string, as?: IndentedAs) =>
    (await seen(csv(content, 'lista.txt'), {}, as)).threats.map(
      ({ text, cause, consequence, detail, group }) => [text, cause, consequence, detail, group?.sign],
    );

  test('are threats of their own, or what somebody chooses', async () => {
    expect((await said(list)).map(([text]) => text)).toEqual([
      'Strömmen går',
      'Åska',
      'Jouren nås inte',
      'Larm tystnar',
      'Nyckel borta',
    ]);
    expect(await said(list, 'both')).toEqual([
      ['Strömmen går', 'Åska', 'Jouren nås inte; Larm tystnar', '', 'B'],
      ['Nyckel borta', '', '', '', 'B'],
    ]);
    expect((await said(list, 'cause'))[0]).toEqual([
      'Strömmen går',
      'Åska; Jouren nås inte; Larm tystnar',
      '',
      '',
      'B',
    ]);
    expect((await said(list, 'detail'))[0]?.[3]).toBe('Åska\nJouren nås inte\nLarm tystnar');
  });

  test('are what they say of themselves', async () => {
    expect(await said('* Strömmen går\n\t* Följd: Stopp\n\t* Orsak – Åska\n* Nyckel borta\n')).toEqual([
      ['Strömmen går', 'Åska', 'Stopp', '', undefined],
      ['Nyckel borta', '', '', '', undefined],
    ]);
  });

  test.each(['•\tA b\r\no\tC d\r\n', '1. A b\n1.1. C d\n', '- A b\n  - C d'])('%j has one', (text) => {
    expect(isIndentedList(text)).toBe(true);
  });

  test.each(['- A b\n- C d', '  - A b\n  - C d\n', 'A b\n  C d', '# A\n- B c\n', '1. A b\n2. C d\n'])(
    '%j has none',
    (text) => {
      expect(isIndentedList(text)).toBe(false);
    },
  );

  test('a heading that names a group that is not here is a question', async () => {
    const { unknownGroups } = await seen(csv('# Grupp F\n- Strömmen går\n', 'lista.md'));
    expect(unknownGroups).toEqual(['Grupp F']);
  });
});
