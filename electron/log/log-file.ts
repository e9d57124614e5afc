import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivate, privateFile, privateFolder } from '../db/private-files.ts';

export const largestLogFile = 1_000_000;
export const mostLogFiles = 5;

/** Appends whole lines to a file that only its owner can read; a full one makes way, and the oldest of five goes. */
export function appendLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: privateFolder });
  if (sizeOf(path) + line.length > largestLogFile) rotate(path);
  appendFileSync(path, `${line}\n`, { mode: privateFile });
  makePrivate(path);
}

/** The newest of what was written, at most `most` characters, oldest line first. */
export function readNewest(path: string, most: number): string {
  let text = '';
  for (let age = 0; age < mostLogFiles && text.length < most; age += 1) {
    const file = aged(path, age);
    if (existsSync(file)) text = readFileSync(file, 'utf8') + text;
  }
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return cut.slice(cut.indexOf('\n') + 1);
}

function rotate(path: string): void {
  rmSync(aged(path, mostLogFiles - 1), { force: true });
  for (let age = mostLogFiles - 2; age >= 0; age -= 1)
    if (existsSync(aged(path, age))) renameSync(aged(path, age), aged(path, age + 1));
}

/** `storforum.log`, then `storforum.1.log` and so on. */
function aged(path: string, age: number): string {
  return age === 0 ? path : path.replace(/\.log$/, `.${age}.log`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
