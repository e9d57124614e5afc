// What Word asks about, mends or cannot show in a document that is valid by the schema of its format, and what a screen
// reader would miss.

import { elements, type Parts, partsOf } from './read-xlsx.ts';

/** Every fault that is found, as a sentence. */
export async function wordFaults(content: Uint8Array): Promise<string[]> {
  const parts = await partsOf(content);
  const styles = stylesIn(parts.get('word/styles.xml') ?? '');
  const texts = [...parts].filter(([name]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name));
  return [
    ...linkFaults(parts),
    ...(/updateFields|documentProtection/.test(parts.get('word/settings.xml') ?? '') ? ['Word asks'] : []),
    ...(twice([...styles.keys()]) ? ['two styles of one id'] : []),
    ...texts.flatMap(([name, xml]) =>
      [...styleFaults(xml, styles), ...markFaults(xml), ...tableFaults(xml), ...textFaults(xml)].map(
        (fault) => `${name}: ${fault}`,
      ),
    ),
    ...headingFaults(parts.get('word/document.xml') ?? ''),
    ...coreFaults(parts),
  ];
}

/** The kinds of the styles by their ids. */
function stylesIn(xml: string): ReadonlyMap<string, string> {
  return new Map(
    elements(xml, 'w:style').map(({ attributes }) => [
      attributes['w:styleId'] ?? '',
      attributes['w:type'] ?? '',
    ]),
  );
}

function linkFaults(parts: Parts): string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const links = elements(xml, 'Relationship').map(({ attributes }) => attributes);
    return [
      ...(twice(links.map(({ Id }) => Id)) ? [`${name}: two links of one id`] : []),
      ...(links.some(({ TargetMode }) => TargetMode === 'External') ? [`${name}: leads out`] : []),
    ];
  });
}

function styleFaults(xml: string, styles: ReadonlyMap<string, string>): string[] {
  const used = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' };
  return Object.entries(used).flatMap(([name, kind]) =>
    elements(xml, name).flatMap(({ attributes }) => {
      const id = attributes['w:val'] ?? '';
      return styles.get(id) === kind ? [] : [`no ${kind} style: ${id}`];
    }),
  );
}

function markFaults(xml: string): string[] {
  const of = (name: string, attribute: string) =>
    elements(xml, name).map(({ attributes }) => attributes[attribute] ?? '');
  const [names, starts, ends] = [
    of('w:bookmarkStart', 'w:name'),
    of('w:bookmarkStart', 'w:id'),
    of('w:bookmarkEnd', 'w:id'),
  ];
  const anchors = of('w:hyperlink', 'w:anchor');
  const fields = of('w:fldChar', 'w:fldCharType');
  const count = (type: string) => fields.filter((each) => each === type).length;
  return [
    ...(twice(names) || twice(starts) ? ['a bookmark twice'] : []),
    ...(starts.toSorted().join() === ends.toSorted().join() ? [] : ['bookmarks that do not pair']),
    ...names.filter((name) => name.length > 40).map((name) => `a bookmark too long: ${name}`),
    ...anchors.filter((anchor) => !names.includes(anchor)).map((anchor) => `a link to nothing: ${anchor}`),
    ...(count('begin') === count('end') ? [] : ['fields that do not pair']),
    ...(/w:dirty="(true|1)"/.test(xml) ? ['a field that is worked out on opening'] : []),
  ];
}

function tableFaults(xml: string): string[] {
  return xml
    .split('<w:tbl>')
    .slice(1)
    .flatMap((rest) => {
      const table = rest.slice(0, rest.indexOf('</w:tbl>'));
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      const rows = table.split(/<w:tr[ >]/).slice(1);
      const width = Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(table)?.[1] ?? 0);
      return [
        ...(/<w:tblCaption w:val="[^"]+"/.test(table) ? [] : ['a table without words for a screen reader']),
        ...(table.includes('<w:tblStyle ') && table.includes('<w:tblLook ')
          ? []
          : ['a table without a style']),
        ...(rows[0]?.includes('<w:tblHeader/>') ? [] : ['a table whose head is not repeated']),
        ...(Math.abs(sum(grid) - width) > 20 ? [`a table of ${width} whose columns are ${sum(grid)}`] : []),
        ...(width > 9_080 ? ['a table wider than the page'] : []),
        ...rows.flatMap((row) => rowFaults(row, grid)),
      ];
    });
}

function rowFaults(row: string, grid: readonly number[]): string[] {
  const cells = row.split(/<w:tc>/).slice(1);
  const spans = cells.map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
  const letters = cells.join('').replace(/<[^>]+>/g, '').length;
  return [
    ...(sum(spans) === grid.length ? [] : ['a row of another width']),
    ...(row.includes('<w:cantSplit/>') || letters > 500 ? [] : ['a short row that may be parted']),
    ...(cells.every((cell) => /<\/w:p><\/w:tc>/.test(cell))
      ? []
      : ['a cell that does not end in a paragraph']),
  ];
}

function textFaults(xml: string): string[] {
  const pictures = elements(xml, 'wp:docPr').map(({ attributes }) => attributes);
  const bare = [...xml.matchAll(/<w:t>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
  return [
    ...(twice(pictures.map(({ id }) => id)) ? ['two pictures of one id'] : []),
    ...(pictures.some(({ descr = '' }) => descr === '') ? ['a picture without words'] : []),
    ...(bare.some((text) => text !== text.trim()) ? ['blanks that are lost'] : []),
  ];
}

function headingFaults(xml: string): string[] {
  const headings = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>(.*?)<\/w:p>/gs)].map(
    ([, level, inner = '']) => ({ level: Number(level), text: inner.replace(/<[^>]+>/g, '') }),
  );
  return headings.flatMap(({ level, text }, at) => [
    ...(level > (headings[at - 1]?.level ?? 0) + 1 ? [`a heading that skips a level: ${text}`] : []),
    ...(text.trim() === '' ? ['a heading without a word'] : []),
  ]);
}

function coreFaults(parts: Parts): string[] {
  const core = parts.get('docProps/core.xml') ?? '';
  const language = elements(parts.get('word/styles.xml') ?? '', 'w:lang')[0]?.attributes['w:val'] ?? '';
  return [
    ...(/^(sv-SE|en-GB)$/.test(language) ? [] : [`no language: ${language}`]),
    ...['dc:title', 'dc:creator', 'dcterms:created'].flatMap((name) =>
      elements(core, name)[0]?.text ? [] : [`nothing said of ${name}`],
    ),
  ];
}

function twice(list: readonly unknown[]): boolean {
  return new Set(list).size < list.length;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}
