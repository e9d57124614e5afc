import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Level, type Method, placeOf } from '../../shared/domain/method/method.ts';
import { type RegisterRow, register } from '../../shared/domain/workshop/register.ts';
import { textLanguage } from '../../shared/words/index.ts';
import { readTables } from '../db/queries/snapshot.ts';
import { writeExport } from '../export/write-export.ts';
import { exampleName, writeExample } from '../host/example.ts';
import { refuseExisting } from './cli-fault.ts';
import { exportSource, readWorkshop } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

/** Writes the example workshop and its workbook to a folder, and answers with the register. */
export async function exampleCommand(call: Call, folder: string): Promise<string> {
  const workbook = join(folder, `${exampleName}.xlsx`);
  for (const path of [workbook, join(folder, `${exampleName}.storforum`)]) refuseExisting(path);
  const path = writeExample(folder, textLanguage(call.language));
  const { source, table } = await readWorkshop(path, (session) => {
    const tables = readTables(session.database);
    const method = tables.workshop.get('workshop')?.method as Method;
    return { source: exportSource(session), table: registerTable(register(tables), method, call) };
  });
  try {
    await writeExport('xlsx', workbook, source);
  } catch (thrown) {
    rmSync(path);
    throw thrown;
  }
  return [table, '', ...[path, workbook].map((each) => call.words('cli:wrote', { path: each }))].join('\n');
}

function registerTable(
  rows: readonly RegisterRow[],
  method: Method,
  { language: spoken, words }: Call,
): string {
  const language = textLanguage(spoken);
  const nameOf = (levels: readonly Level[], code: string | null) =>
    levels[placeOf(levels, code)]?.[language] ?? '–';
  const head = [
    words('common:level'),
    words('cli:column.number'),
    words('cli:column.risk'),
    words('common:axis.probability'),
    words('common:axis.consequence'),
    words('cli:column.threats'),
  ];
  const body = rows.map(({ risk, level, title, threats }) => [
    level?.[language] ?? words('common:unrated'),
    String(risk.number),
    title,
    nameOf(method.probability, risk.probability),
    nameOf(method.consequence, risk.consequence),
    String(threats.length),
  ]);
  return textTable(head, body);
}

/** Rows under a head as plain text: columns as wide as their widest cell, numbers to the right. */
function textTable(head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0)));
  const isNumber = head.map((_, column) => body.every((row) => /^\d*$/.test(row[column] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...body.map(line)].join('\n');
}
