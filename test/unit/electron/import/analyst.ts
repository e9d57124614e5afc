import type { ExportSource } from '../../../../electron/export/book-view.ts';
import type { Axis } from '../../../../shared/domain/codes.ts';
import type { RegisterColumn } from '../../../../shared/domain/fields/columns.ts';
import { type EditedField, edited } from '../../../../shared/domain/fields/field.ts';
import { codeList, type View } from '../../../../shared/domain/fields/kinds.ts';
import { measureFields } from '../../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../../shared/domain/fields/risk.ts';
import type { Level } from '../../../../shared/domain/method/method.ts';
import { columnHeads } from '../../../../shared/domain/method/register-columns.ts';
import type { Difference } from '../../../../shared/domain/revision/index.ts';
import { messages, textLanguage, wordsLanguage } from '../../../../shared/words/index.ts';
import { viewsInWords } from '../../../../shared/words/views.ts';
import type { Random } from '../../../helpers/random/random.ts';
import type { Grid } from '../../../helpers/workbook/rewritten-xlsx.ts';

const headRow = 4;

/** What was changed, by the key of the difference it is to be found as; for new rows what they are called. */
export type Changed = Map<string, unknown>;

/** An analyst at work on the sheets of a register and its measures, who remembers what was changed. */
export class Analyst {
  readonly changed: Changed = new Map();
  /** What cannot be taken in, as the reason and the text by which it is to be reported. */
  readonly reported: (readonly [string, string])[] = [];
  /** What the cells held that were written into, by the same keys. */
  private readonly exported = new Map<string, string>();
  private readonly random: Random;
  private readonly source: ExportSource;
  private readonly register: Grid;
  private readonly measures: Grid;

  constructor(random: Random, source: ExportSource, register: Grid, measures: Grid) {
    this.random = random;
    this.source = source;
    this.register = register;
    this.measures = measures;
  }

  work(times: number): void {
    for (let time = 0; time < times; time += 1) (this.random.pick(this.ways) as () => void)();
  }

  /** A row copied with its hidden code to begin a new one, and a cell written over that is not read back. */
  confuse(): void {
    const rows = this.register.slice(headRow).filter((row) => this.isAsItWas(row));
    const copied = this.random.pick(rows);
    const title = `Kopia: ${this.text()}`;
    if (copied) {
      const copy = [...copied];
      copy[this.columnOf(this.register, 'risk')] = title;
      this.register.splice(headRow + this.random.below(rows.length + 1), 0, copy);
      this.reported.push(['twice', title]);
    }
    const row = this.random.pick(rows);
    const text = `Påhittad egenskap ${this.random.below(1_000)}`;
    if (!row) return;
    row[this.columnOf(this.register, 'properties')] = text;
    this.reported.push(['not-read', text]);
  }

  /** Whether a row is still called what the workshop calls it: a copy differs from it in that. */
  private isAsItWas(row: readonly string[]): boolean {
    const code = this.codeOf(this.register, row);
    const risk = this.source.snapshot.rows.risk.find(({ id }) => id === code);
    return risk !== undefined && risk.title !== '' && !this.changed.has(`risk/${code}/title`);
  }

  /** Every field that comes back, written into as its kind wants it, and rows that come and go. */
  private readonly ways = [
    ...edited(riskFields).map(
      ([name, field]) =>
        () =>
          this.write('risk', name, field),
    ),
    ...edited(measureFields).map(
      ([name, field]) =>
        () =>
          this.write('measure', name, field),
    ),
    () => this.newMeasure(),
    () => this.newRisk(),
    () => this.takeAway(),
  ];

  private write(kind: 'risk' | 'measure', name: string, field: EditedField): void {
    const [cell, value] = this.typed(field);
    this.set(kind, field.column, name, cell, value);
  }

  /** What is typed in a cell, and what it means. */
  private typed(field: EditedField): readonly [string, unknown] {
    switch (field.kind) {
      case 'line':
      case 'words':
      case 'person':
        return this.twice(this.text());
      case 'text':
        return this.twice(this.random.pick(['', this.text(), `${this.text()}\n${this.text()}`]) ?? '');
      case 'amount':
        return this.amount();
      case 'day':
        return this.day();
      case 'looseDate':
        return this.random.next() < 0.5 ? this.day() : this.looseDay();
      case 'level':
        return this.level(field.axis);
      case 'views':
        return this.views();
      case 'choice':
      case 'choices':
        return this.coded(field);
    }
  }

  /** None, or two different ones. */
  private views(): readonly [string, readonly View[]] {
    const { probability, consequence } = this.workshop.method;
    const views = [probability.at(0), probability.at(-1)].map((level, at) => ({
      probability: level?.code ?? null,
      consequence: this.random.pick<Level>(consequence)?.code ?? null,
      count: at === 0 ? this.random.below(30) : null,
    }));
    const some = this.random.next() < 0.3 ? [] : views;
    return [viewsInWords(this.workshop.method, some, wordsLanguage(this.workshop.language)).join('\n'), some];
  }

  private amount(): readonly [string, number] {
    const amount = this.random.below(900);
    return [String(amount), amount];
  }

  private twice(text: string): readonly [string, string] {
    return [text, text];
  }

  private set(kind: 'risk' | 'measure', column: string, field: string, cell: string, value: unknown): void {
    const grid = kind === 'risk' ? this.register : this.measures;
    const row = this.random.pick(grid.slice(headRow).filter((each) => this.codeOf(grid, each) !== ''));
    const at = this.columnOf(grid, column);
    if (!row) return;
    const key = `${kind}/${this.codeOf(grid, row)}/${field}`;
    const exported = this.exported.get(key) ?? row[at] ?? '';
    this.exported.set(key, exported);
    // Neither the same word in small letters nor what was changed back is a change.
    if (row[at]?.toLowerCase() === cell.toLowerCase()) return;
    row[at] = cell;
    if (exported.toLowerCase() === cell.toLowerCase()) this.changed.delete(key);
    else this.changed.set(key, value);
  }

  private level(axis: Axis): readonly [string, string] {
    const level = this.random.pick<Level>(this.workshop.method[axis]) as Level;
    return [level[textLanguage(this.workshop.language)], level.code];
  }

  private coded(field: EditedField & { readonly kind: 'choice' | 'choices' }): readonly [string, unknown] {
    const common = messages[wordsLanguage(this.workshop.language)].common;
    const names = common[field.named] as Readonly<Record<string, string>>;
    const codes = field.kind === 'choices' ? this.random.some(field.codes) : this.random.some(field.codes, 1);
    const cell = codes.map((code) => names[code] ?? code).join(', ');
    return [cell, field.kind === 'choices' ? codeList(field.codes, codes) : codes[0]];
  }

  /** As a day of a workbook, or as typed. */
  private day(): readonly [string, string] {
    const serial = 46_000 + this.random.below(900);
    const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
    const [year, month, date] = day.split('-').map(Number);
    const ways = [
      String(serial),
      day,
      `${day} 00:00:00`,
      `${date}/${month} ${year}`,
      `${date}.${month}.${year}`,
    ];
    return [this.random.pick(ways) ?? day, day];
  }

  private looseDay(): readonly [string, string] {
    return this.twice(this.random.pick(['Q3 2026', 'vecka 34 2027', '2027-02', 'löpande']) ?? 'Q1 2028');
  }

  private newMeasure(): void {
    const risk = this.random.pick(this.source.snapshot.rows.risk);
    if (!risk) return;
    const text = `Ny: ${this.text()}`;
    this.append(this.measures, { number: String(risk.number), measure: text });
    this.changed.set(`new ${text}`, text);
  }

  private newRisk(): void {
    const title = `Ny: ${this.text()}`;
    this.append(this.register, { risk: title });
    this.changed.set(`new ${title}`, title);
  }

  private takeAway(): void {
    const row = this.random.pick(this.measures.slice(headRow));
    const code = row && this.codeOf(this.measures, row);
    if (!row || !code) return;
    this.measures.splice(this.measures.indexOf(row), 1);
    for (const key of this.changed.keys()) if (key.startsWith(`measure/${code}/`)) this.changed.delete(key);
    this.changed.set(`measure/${code}`, 'gone');
  }

  private append(grid: Grid, cells: Readonly<Record<string, string>>): void {
    const row = (grid[headRow - 1] ?? []).map(() => '');
    for (const [column, cell] of Object.entries(cells)) row[this.columnOf(grid, column)] = cell;
    grid.push(row);
  }

  private codeOf(grid: Grid, row: readonly string[]): string {
    return row[this.columnOf(grid, 'code')] ?? '';
  }

  private columnOf(grid: Grid, column: string): number {
    const language = wordsLanguage(this.workshop.language);
    const usual = (key: string) =>
      (messages[language].workbook.head as Readonly<Record<string, string>>)[key] ?? '';
    const register = columnHeads(this.workshop.method, textLanguage(language), usual);
    const own = grid === this.register ? register.get(column as RegisterColumn) : undefined;
    return grid[headRow - 1]?.indexOf(own ?? usual(column)) ?? -1;
  }

  private text(): string {
    const said = this.random.pick(['=1+1', 'Åska & <regn>', '_x0041_', 'ett "citat"', '- nej']);
    return `${said} ${this.random.below(1_000_000)}`;
  }

  private get workshop() {
    const [workshop] = this.source.snapshot.rows.workshop;
    if (!workshop) throw new Error('there is no workshop');
    return workshop;
  }
}

/** Differences as an analyst remembers them. */
export function remembered(differences: readonly Difference[]): Changed {
  return new Map(
    differences.map((each) => {
      if (each.is === 'edit') return [each.key, each.after];
      return each.is === 'new' ? [`new ${each.subject.title}`, each.subject.title] : [each.key, 'gone'];
    }),
  );
}
