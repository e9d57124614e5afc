import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { readTable } from '../../../electron/import/read-table.ts';
import { columnsLeftOut } from '../../../shared/domain/threat-table/index.ts';
import { caseFile, csv, seen } from '../../helpers/case-files.ts';

describe('letters', () => {
  const whole = ['Åskan slår ut växeln', 'Nyckelkort lånas ut på förskolan', 'Ö-drift fungerar inte'];

  test('10: MacRoman', async () => {
    const { texts, text } = await seen(caseFile('10-macroman'));
    expect(texts).toEqual(whole);
    expect(text?.encoding).toBe('macintosh');
  });

  test('11: CP850', async () => {
    const { texts, text } = await seen(caseFile('11-cp850'));
    expect(texts).toEqual(whole);
    expect(text?.encoding).toBe('cp850');
  });

  test('13: UTF-8 that was cut keeps what is whole, and what is not is marked and counted', async () => {
    const { texts, text } = await seen(caseFile('13-cut-utf8'));
    expect(texts).toEqual(['Åskan slår ut växeln', 'Kylan stannar på lördag', 'Dörren till \uFFFD']);
    expect(text).toMatchObject({ encoding: 'utf-8', stray: 1 });
  });

  it('may be said by somebody who knows better', async () => {
    const { texts } = await seen({ ...caseFile('11-cp850'), encoding: 'windows-1252' });
    expect(texts[0]).toBe('\uFFFDskan sl†r ut v„xeln');
  });

  test.each(['windows-1252', 'macintosh', 'cp850'] as const)(
    'are known in %s by a word or two',
    async (encoding) => {
      for (const words of ['Kön är lång', 'Pärmen står öppen', 'ÅRSAVTAL', 'Örat hör på'])
        expect((await seen({ name: 'hot.txt', bytes: iconv.encode(words, encoding) })).texts).toEqual([
          words,
        ]);
    },
  );
});

describe('quotes', () => {
  test('35: people’s own quotes stay', async () => {
    expect((await seen(caseFile('35-quote-at-start'))).texts).toEqual([
      '"Nyckeln" försvinner',
      'Han sa "nej" till oss',
      'Ingen låser "nya" dörren',
      'Kameran är "lånad"',
    ]);
  });

  test('36: a lone quote swallows nothing', async () => {
    expect((await seen(caseFile('36-lone-quote'))).texts).toEqual([
      'Kylan stannar',
      '"Öppet fönster i arkivet',
      'Dörren låser inte',
      'Larmet är av',
    ]);
  });

  test('01 and 02 as files: cells with line breaks are one cell', async () => {
    const [first, second] = [caseFile('01-paste-excel-alt-enter'), caseFile('02-paste-excel-one-column')];
    expect(
      (await seen({ ...first, name: 'celler' })).threats.map(({ text, group }) => [text, group?.sign]),
    ).toEqual([
      ['Taket läcker över serverskåpet', 'A'],
      ['Hissen står', 'B'],
    ]);
    expect((await seen({ ...second, name: 'celler' })).texts).toEqual([
      'Avtalet går ut utan att någon märker det',
      'Kabeln grävs av',
      'Han sa "nej" till oss',
    ]);
  });
});

describe('what programs export', () => {
  test('14: several tables in one file are sheets, and the one with texts is chosen', async () => {
    const { texts, sheets } = await seen(caseFile('14-three-tables'));
    expect(sheets.map(({ name }) => name)).toEqual(['1–3', '5–8', '10–13']);
    expect(texts).toEqual([
      'Servern brinner, och ingen märker det',
      'Fläkten stannar',
      'Listan mejlas fel, till alla',
    ]);
  });

  test('15: Jira: texts are the summaries', async () => {
    const { texts, sheet, mapping, threats } = await seen(caseFile('15-jira'));
    expect(texts).toEqual(['Backup av journal tas inte, rutinen okänd', 'Delat konto på akuten']);
    expect(threats[0]?.detail).toContain('Rad ett\nrad två; med semikolon');
    expect(columnsLeftOut(sheet, mapping).length).toBeGreaterThan(3);
  });

  test('16: Forms: the question is the head', async () => {
    const { threats } = await seen(caseFile('16-forms'));
    expect(threats.map(({ text, consequence }) => [text, consequence])).toEqual([
      ['Fel uppgifter lämnas ut i telefon', 'Skyddad adress röjs'],
      ['Kön i receptionen hör allt', 'Sekretess bryts'],
    ]);
  });

  test('17: Planner: lines above the heads are no threats, buckets are groups', async () => {
    const { threats } = await seen(caseFile('17-planner'));
    expect(
      threats.map(({ text, group, detail, properties }) => [text, group?.sign, detail, properties]),
    ).toEqual([
      ['Kamera riktas mot skärm', 'A', 'Sett två gånger', []],
      ['Reservkraft startar inte', 'B', '', []],
    ]);
  });

  test('19: a list in each column: every cell is a threat, with the property of its head', async () => {
    const { threats } = await seen(caseFile('19-column-per-list'));
    expect(threats.map(({ text, properties }) => [text, properties])).toEqual([
      ['Pärmen står öppen (3)', ['confidentiality']],
      ['Fel person i listan (1)', ['integrity']],
      ['Strömmen går (5)', []],
      ['Skärmen syns från gatan (2)', ['confidentiality']],
      ['Larmcentralen svarar inte (4)', []],
      ['Jourtelefonen är urladdad (0)', []],
    ]);
  });

  test('20: Mural: one line each, the empty note is named, AREA is the group', async () => {
    const { threats, withoutText } = await seen(caseFile('20-mural'));
    expect(threats.map(({ text, group }) => [text, group?.sign])).toEqual([
      ['Hissen stannar mellan två plan', 'A'],
      ['Kulvert svämmar över', 'B'],
    ]);
    expect(withoutText).toEqual([4]);
  });

  test('25: a register of scenarios: a row is a threat, and lists are not glued', async () => {
    const { texts } = await seen(caseFile('25-grc-scenarios'));
    expect(texts).toEqual(['Brand, Vattenläcka', 'Nätfiske']);
    expect((await seen(caseFile('25-grc-scenarios'), { parts: [null, null, null, 'text'] })).texts).toEqual([
      'Datahallen slås ut',
      'Konton kapas',
    ]);
  });

  test('29: a poll: every answer of both questions', async () => {
    const { texts } = await seen(caseFile('29-poll'));
    expect(texts.toSorted()).toEqual([
      'Betyg ändras',
      'Elevlistan mejlas fel',
      'Entrén står öppen',
      'Wifi går ner',
    ]);
  });

  test('38: a column for each property', async () => {
    const { threats } = await seen(caseFile('38-aspect-columns'));
    expect(threats.map(({ text, properties }) => [text, properties])).toEqual([
      ['Nyckeln försvinner', ['confidentiality']],
      ['Loggen skrivs över', ['integrity', 'traceability']],
      ['Servern stannar', ['availability']],
    ]);
  });

  test('39: notes in Markdown: marks go, the heading is the group', async () => {
    const { threats } = await seen(caseFile('39-markdown'));
    expect(threats.map(({ text, group }) => [text, group?.sign])).toEqual(
      [
        'Nyckeln försvinner',
        'Dörren står öppen',
        'Fönstret är trasigt',
        'Larmet är av',
        'Kameran är full',
      ].map((text) => [text, 'A']),
    );
  });
});

describe('workbooks', () => {
  test('22: names with prefixes; the row without text is named', async () => {
    const { threats, withoutText } = await seen(caseFile('22-prefixed'));
    expect(threats.map(({ text, group }) => [text, group?.sign])).toEqual([
      ['Brandlarmet stör avläsningen', 'A'],
      ['Dörren går i baklås', 'B'],
    ]);
    expect(withoutText).toEqual([3]);
  });

  test('27: a hidden row is told and left out, unless it is wanted', async () => {
    const { texts, hiddenRows } = await seen(caseFile('27-hidden-rows'));
    expect([texts, hiddenRows]).toEqual([['Kvar att ta upp', 'Också kvar'], 1]);
    expect((await seen(caseFile('27-hidden-rows'), { withHidden: true })).texts).toHaveLength(3);
  });

  test('28: cells that show an error are empty and named', async () => {
    const { threats, withoutText, errorCells } = await seen(caseFile('28-error-cells'));
    expect(threats.map(({ text, detail }) => [text, detail])).toEqual([
      ['Nyckeln kopieras', 'ok'],
      ['Taket läcker', ''],
    ]);
    expect(withoutText).toEqual([3, 4]);
    expect(errorCells).toEqual(['A3', 'A4', 'B5']);
  });

  test('23: a page of the web that calls itself a workbook is read like one', async () => {
    const { threats } = await seen(caseFile('23-html-xls'));
    expect(threats.map(({ text, group }) => [text, group?.sign])).toEqual([['Kabeln grävs av', 'A']]);
  });

  test('others that call themselves workbooks get one sentence', async () => {
    const xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
    await expect(readTable(csv(xml, 'rapport.xls'))).rejects.toThrow('table-kind');
    await expect(readTable(csv('MIME-Version: 1.0\n', 'rapport.xls'))).rejects.toThrow('table-web-archive');
  });
});
