import { type Axis, origins, properties } from '../../../shared/domain/codes.ts';
import { methodFacts } from '../../../shared/domain/fields/columns.ts';
import { type CodeNames, codeLists } from '../../../shared/domain/fields/kinds.ts';
import { conventionsText, criterionText, meaningText } from '../../../shared/domain/method/meaning.ts';
import { type Level, level, sourceOf } from '../../../shared/domain/method/method.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../shared/domain/workshop/register.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, type LevelNames, localMinute } from '../book-view.ts';
import { Canvas, drawHeadLines } from '../canvas.ts';
import { levelCell, looks } from '../cell-styles.ts';
import type { Block, Sheet } from '../sheet-writer.ts';
import { firstRow, sheetName } from '../table-sheet.ts';
import { heightOf } from '../text-height.ts';
import { workshopFacts } from '../workshop-facts.ts';
import { drawPeople, peopleToChoose } from './people-list.ts';

const columnWidth = 18;
const nameWidth = 26;
const stepColumn = 1;
const nameColumn = 2;
const codeColumn = 3;
const restColumn = 4;
const lastColumn = 8;
/** Rows at which the parts of the method sheet begin, and the blocks that formulas ask. */
export type MethodLayout = {
  readonly probability: number;
  readonly consequence: number;
  readonly levels: number;
  readonly matrix: number;
  /** The cells of the drop-down lists. */
  readonly probabilityNames: Block;
  readonly consequenceNames: Block;
  readonly levelsNames: Block;
  /** Levels by pair, highest probability on top as on the matrix sheet, and the names along its two sides. */
  readonly body: Block;
  readonly probabilityHeads: Block;
  readonly consequenceHeads: Block;
  /** What codes are called, for drop-down lists. */
  readonly vocabulary: number;
  readonly codeNames: Readonly<Record<keyof typeof vocabularies, Block>> & {
    readonly [N in CodeNames]?: Block;
  };
  /** People to choose among, as soon as some risk has an owner; null before. */
  readonly people: number;
  readonly peopleNames: Block | null;
};

/** Codes that have words in the other sheets, in the order listed: those that every row has chosen among first. */
const { strategy, status } = codeLists;
const vocabularies = { strategy, status, property: properties, origin: origins };
const vocabularyAreas = Object.keys(vocabularies) as (keyof typeof vocabularies)[];

/** The words of each group of codes, one group below the other. */
function codeBlocks(
  vocabulary: number,
  names: (from: number, count: number) => Block,
): MethodLayout['codeNames'] {
  let from = vocabulary;
  const blocks = vocabularyAreas.map((area) => {
    const block = names(from, vocabularies[area].length);
    from += vocabularies[area].length;
    return [area, block] as const;
  });
  return Object.fromEntries(blocks) as MethodLayout['codeNames'];
}

/** Where things stand in the method sheet. Each part has a heading, a line of heads, and an empty row after it. */
export function methodLayout(view: BookView): MethodLayout {
  const { probability, consequence, levels } = view.method;
  const first = firstRow + factsOf(view).length + 1;
  const second = first + probability.length + 3;
  const third = second + consequence.length + 3;
  const matrix = third + levels.length + 3;
  const names = (from: number, count: number) => ({
    top: from + 2,
    left: nameColumn,
    bottom: from + 1 + count,
    right: nameColumn,
  });
  const top = matrix + 2;
  const bottom = top + probability.length - 1;
  const left = nameColumn + 1;
  const right = nameColumn + consequence.length;
  const vocabulary = bottom + 2;
  const words = Object.values(vocabularies).flat().length;
  const people = vocabulary + words + 3;
  const named = peopleToChoose(view).length;
  return {
    people,
    peopleNames: named > 0 ? names(people, named) : null,
    vocabulary,
    codeNames: codeBlocks(vocabulary, names),
    probability: first,
    consequence: second,
    levels: third,
    matrix,
    probabilityNames: names(first, probability.length),
    consequenceNames: names(second, consequence.length),
    levelsNames: names(third, levels.length),
    body: { top, left, bottom, right },
    probabilityHeads: { top, left: nameColumn, bottom, right: nameColumn },
    consequenceHeads: { top: top - 1, left, bottom: top - 1, right },
  };
}

/** The legend: what the workshop was about, the scales, the levels, and the matrix that the level formulas ask. */
export function methodSheet(view: BookView): Sheet {
  const canvas = new Canvas();
  drawHeadLines(canvas, view, 'method', view.words('workbook:note.method'));
  drawFacts(canvas, view);
  const layout = methodLayout(view);
  drawScale(canvas, view, 'probability', layout.probability);
  drawScale(canvas, view, 'consequence', layout.consequence);
  drawLevels(canvas, view, layout.levels);
  drawMatrix(canvas, view, layout);
  const words = drawVocabulary(canvas, view, layout.vocabulary);
  const people = { column: nameColumn, width: nameWidth };
  const bottom = layout.peopleNames ? drawPeople(canvas, view, layout.people, people) : words;
  const widths = [7, nameWidth, ...Array.from({ length: lastColumn - 2 }, () => columnWidth)];
  return canvas.sheet(sheetName(view, 'method'), widths, bottom);
}

function drawFacts(canvas: Canvas, view: BookView): void {
  const own = workshopFacts(view);
  factsOf(view).forEach((fact, index) => {
    const row = firstRow + index;
    const text = own.get(fact) ?? derivedFact(view, fact);
    canvas.putOver(
      { top: row, left: 1, bottom: row, right: nameColumn },
      view.words(`workbook:fact.${fact}`),
      looks.label,
    );
    canvas.putOver({ top: row, left: codeColumn, bottom: row, right: lastColumn }, text, looks.plain);
    canvas.height(row, heightOf(text, columnWidth * (lastColumn - codeColumn + 1)));
  });
}

/** The facts of this workshop: its conventions only where the method has some. */
function factsOf({ method }: BookView) {
  return methodFacts.filter((fact) => fact !== 'conventions' || method.conventions !== undefined);
}

function derivedFact(view: BookView, fact: (typeof methodFacts)[number]): string {
  const { tables, method, language } = view;
  if (fact === 'exported') return localMinute(view.exportedAt);
  if (fact === 'method') return method.name[language];
  if (fact === 'source') return sourceOf(method, view.language);
  if (fact === 'conventions') return conventionsText(method, language);
  if (fact === 'participants') return String(tables.participant.size);
  if (fact === 'organisations')
    return [...tables.organisation.values()]
      .sort(byRank)
      .map(({ nameId }) => view.person(nameId))
      .join(', ');
  return [...tables.workGroup.values()]
    .sort(bySign)
    .map(({ sign, name }) => (name === '' ? sign : `${sign}: ${name}`))
    .join('\n');
}

function drawScale(canvas: Canvas, view: BookView, axis: Axis, row: number): void {
  canvas.put(row, 1, view.words(`workbook:section.${axis}`), looks.section);
  drawSteps(canvas, view, view.method[axis], view.names[axis], row + 1);
}

function drawLevels(canvas: Canvas, view: BookView, row: number): void {
  canvas.put(row, 1, view.words('workbook:section.levels'), looks.section);
  drawSteps(canvas, view, view.method.levels, view.names.levels, row + 1);
  view.method.levels.forEach((level, place) => {
    canvas.put(
      row + 2 + place,
      nameColumn,
      view.names.levels.get(level.code) ?? '',
      levelCell(view.method, level),
    );
  });
}

function drawSteps(
  canvas: Canvas,
  view: BookView,
  levels: readonly Level[],
  names: LevelNames,
  row: number,
): void {
  canvas.put(row, stepColumn, view.words('workbook:head.step'), looks.headMiddle);
  canvas.put(row, nameColumn, view.words('workbook:head.name'), looks.head);
  canvas.put(row, codeColumn, view.words('workbook:head.code'), looks.head);
  canvas.putOver(
    { top: row, left: restColumn, bottom: row, right: lastColumn },
    view.words('workbook:head.meaning'),
    looks.head,
  );
  levels.forEach((level, place) => {
    const at = row + 1 + place;
    const meaning = [meaningText(level, view.language), criterionText(level, view.language)]
      .filter((each) => each)
      .join('\n');
    canvas.put(at, stepColumn, place + 1, looks.number);
    canvas.put(at, nameColumn, names.get(level.code) ?? '', looks.text);
    canvas.put(at, codeColumn, level.code, looks.code);
    canvas.putOver({ top: at, left: restColumn, bottom: at, right: lastColumn }, meaning, looks.text);
    canvas.height(at, Math.max(18, heightOf(meaning, columnWidth * (lastColumn - restColumn + 1))));
  });
}

function drawMatrix(canvas: Canvas, view: BookView, { matrix, body }: MethodLayout): void {
  const { method, names, words } = view;
  canvas.put(matrix, 1, words('workbook:section.matrix'), looks.section);
  canvas.put(body.top - 1, nameColumn, words('workbook:matrix.corner').replace(/ {2,}/, '\n'), looks.head);
  method.consequence.forEach(({ code }, place) => {
    canvas.put(body.top - 1, body.left + place, names.consequence.get(code) ?? '', looks.headMiddle);
  });
  method.probability.forEach((probability, place) => {
    const row = body.bottom - place;
    canvas.height(row, 24);
    canvas.put(row, nameColumn, names.probability.get(probability.code) ?? '', looks.text);
    method.consequence.forEach((consequence, column) => {
      const of = level(method, probability.code, consequence.code);
      if (of) canvas.put(row, body.left + column, names.levels.get(of.code) ?? '', levelCell(method, of));
    });
  });
}

/** What the words of the other sheets stand for: the code is the same in every language. */
function drawVocabulary(canvas: Canvas, view: BookView, top: number): number {
  canvas.put(top, 1, view.words('workbook:section.vocabulary'), looks.section);
  canvas.put(top + 1, nameColumn, view.words('workbook:head.name'), looks.head);
  canvas.put(top + 1, codeColumn, view.words('workbook:head.code'), looks.head);
  canvas.put(top + 1, restColumn, view.words('workbook:head.usedFor'), looks.head);
  const entries = vocabularyAreas.flatMap((area) => vocabularies[area].map((code) => [area, code] as const));
  entries.forEach(([area, code], index) => {
    const row = top + 2 + index;
    canvas.put(row, nameColumn, capital(view.label(`common:${area}.${code}` as WordKey)), looks.text);
    canvas.put(row, codeColumn, code, looks.code);
    canvas.put(row, restColumn, view.label(`workbook:vocabulary.${area}`), looks.code);
  });
  return top + 1 + entries.length;
}
