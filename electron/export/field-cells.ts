import type { Axis } from '../../shared/domain/codes.ts';
import { type Column, columnNames } from '../../shared/domain/fields/columns.ts';
import { type EditedField, edited, type Fields } from '../../shared/domain/fields/field.ts';
import type { View } from '../../shared/domain/fields/kinds.ts';
import { measureFields } from '../../shared/domain/fields/measure.ts';
import { noteFields } from '../../shared/domain/fields/parked-note.ts';
import { riskFields } from '../../shared/domain/fields/risk.ts';
import { threatFields } from '../../shared/domain/fields/threat.ts';
import { fittedMeanings, meaningLine, scaleMeanings } from '../../shared/domain/method/meaning-room.ts';
import type { Areas, WordKey } from '../../shared/words/areas.ts';
import { wordsLanguage } from '../../shared/words/index.ts';
import { capital } from '../../shared/words/locale.ts';
import { viewsInWords } from '../../shared/words/views.ts';
import { type BookView, dayCell } from './book-view.ts';
import { looks } from './cell-styles.ts';
import { type Block, fixedRange, type ListValidation, promptLimits, type Value } from './sheet-writer.ts';
import { methodLayout } from './sheets/method.ts';
import { sheetName, type TableColumn } from './table-sheet.ts';

/** What a field says in words: of codes, levels and people. */
export type FieldWords = Pick<BookView, 'label' | 'person'> & {
  readonly levelName: (axis: Axis, code: string | null) => string | null;
  readonly viewsText: (views: readonly View[]) => string;
};

/** What fields say in the workbook of one workshop. */
export function wordsOf({ label, person, names, method, workshop }: BookView): FieldWords {
  const language = wordsLanguage(workshop.language);
  return {
    label,
    person,
    levelName: (axis, code) => names[axis].get(code ?? '') ?? null,
    viewsText: (views) => viewsInWords(method, views, language).join('\n'),
  };
}

/** A column as the registry has it, for a table. */
export function columnOf(
  { words }: Pick<BookView, 'words'>,
  { look, ...shape }: Column,
  key: keyof Areas['workbook']['head'],
): TableColumn {
  const field = (risks.get(key) ?? measures.get(key))?.field;
  const unsaid =
    field?.kind === 'choice' && field.empty !== null
      ? capital(words(`common:${field.named}.${field.empty}` as WordKey))
      : undefined;
  return { ...shape, unsaid, look: looks[look], head: words(`workbook:head.${key}`) };
}

/** The columns of a table in their order. */
export function columnsOf<K extends keyof Areas['workbook']['head']>(
  view: Pick<BookView, 'words'>,
  columns: { readonly [key in K]: Column },
): TableColumn[] {
  return columnNames(columns).map((key) => columnOf(view, columns[key], key));
}

/** The columns that show a field as it stands. */
export type RiskFieldColumn = (typeof riskFields)[keyof Columns<typeof riskFields>]['column'];
export type ThreatFieldColumn = (typeof threatFields)[keyof Columns<typeof threatFields>]['column'];
export type MeasureFieldColumn = (typeof measureFields)[keyof Columns<typeof measureFields>]['column'];
type Columns<F> = { [K in keyof F as F[K] extends { readonly column: string } ? K : never]: true } & object;

type FieldColumn = { readonly name: string; readonly field: EditedField };
const byColumn = (fields: Fields): ReadonlyMap<string, FieldColumn> =>
  new Map(edited(fields).map(([name, field]) => [field.column, { name, field }]));
const risks = byColumn(riskFields);
const measures = byColumn(measureFields);
const threats = byColumn(threatFields);
const notes = byColumn(noteFields);

/** The cell of a column of a sheet that shows a field: of a risk, a measure, a threat, or a note set aside. */
export const riskCell = (words: FieldWords, column: string, row: object) => cellIn(risks, words, column, row);
export const threatCell = (words: FieldWords, column: string, row: object) =>
  cellIn(threats, words, column, row);
export const noteCell = (words: FieldWords, column: string, row: object) => cellIn(notes, words, column, row);
export const measureCell = (words: FieldWords, column: string, row: object) =>
  cellIn(measures, words, column, row);

function cellIn(
  columns: ReadonlyMap<string, FieldColumn>,
  words: FieldWords,
  column: string,
  row: object,
): Value {
  const own = columns.get(column);
  if (!own) throw new Error(`no field has the column ${column}`);
  return cellOfField(words, own.field, (row as Readonly<Record<string, unknown>>)[own.name]);
}

function cellOfField(
  { label, person, levelName, viewsText }: FieldWords,
  field: EditedField,
  value: unknown,
): Value {
  switch (field.kind) {
    case 'line':
    case 'words':
    case 'text':
    case 'amount':
      return value as string | number | null;
    case 'day':
    case 'looseDate':
      return dayCell(value as string | null);
    case 'person':
      return person(value as string | null);
    case 'views':
      return viewsText(value as readonly View[]);
    case 'level':
      return levelName(field.axis, value as string | null);
    case 'choice':
      return value === null ? null : capital(label(`common:${field.named}.${value}` as WordKey));
    case 'choices':
      return capital(
        (value as readonly string[])
          .map((each) => label(`common:${field.named}.${each}` as WordKey))
          .join(', '),
      );
  }
}

/** The lists of the method sheet that cells of fields are chosen from; `rangeOf` says which cells a column has. */
export function fieldLists(
  fields: Fields,
  view: BookView,
  rangeOf: (column: string) => string,
): ListValidation[] {
  const layout = methodLayout(view);
  const inMethod = (block: Block) => fixedRange(sheetName(view, 'method'), block);
  const listOf = (field: EditedField): Omit<ListValidation, 'range'> | null => {
    if (field.kind === 'level')
      return {
        from: inMethod(layout[`${field.axis}Names`]),
        otherwise: view.words('workbook:chooseFromList'),
        prompt: promptOf(view, field.axis),
      };
    if (field.kind === 'person') {
      const from = layout.peopleNames && inMethod(layout.peopleNames);
      return from ? { from, otherwise: view.words('workbook:choosePerson'), asks: true } : null;
    }
    if (field.kind !== 'choice') return null;
    const block = layout.codeNames[field.named];
    return block
      ? { from: inMethod(block), otherwise: view.words('workbook:chooseWord') }
      : {
          from: wordList(view, field),
          otherwise: view.words(field.empty === null ? 'workbook:chooseOrEmpty' : 'workbook:chooseOne'),
        };
  };
  return edited(fields).flatMap(([, field]) => {
    const list = listOf(field);
    return list ? [{ range: rangeOf(field.column), ...list }] : [];
  });
}

/** What the levels of a scale mean, beside the cell where one is chosen: as much as Excel has room for. */
export function promptOf({ method, language, names, words }: BookView, axis: Axis): ListValidation['prompt'] {
  const scale = method[axis];
  const meanings = scaleMeanings(scale, language);
  if (meanings.every((parts) => parts.length === 0)) return undefined;
  const named = scale.map(({ code }, place) => `${place + 1} ${names[axis].get(code) ?? ''}`);
  const taken = named.reduce((sum, name) => sum + name.length + nameGap.length + 1, 0);
  const letters = Math.floor((promptLimits.text - taken) / scale.length);
  const room = { letters, lines: scale.length, arranged: 'below' as const };
  const shown = letters < leastLetters ? [] : fittedMeanings(meanings, room);
  const lines = named.map((name, place) => {
    const { parts = [] } = shown[place] ?? {};
    return parts.length === 0 ? name : `${name}${nameGap}${meaningLine(parts)}`;
  });
  return { head: words(`common:axis.${axis}`), text: lines.join('\n') };
}

const nameGap = ': ';
/** With fewer letters for each level the prompt has names alone. */
const leastLetters = 8;

/** The words of a choice that may be left empty: the list is in the rule itself, so that the legend is as without it. */
function wordList({ label }: BookView, field: EditedField & { readonly kind: 'choice' | 'choices' }): string {
  const words = field.codes.map((code) => capital(label(`common:${field.named}.${code}` as WordKey)));
  return `"${words.join(',')}"`;
}
