import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';

export const largestLogFile = 1_000_000;
export const mostLogFiles = 5;

/** Appends whole lines to a file that only its owner can read; a full one makes way, and the oldest of five goes. */
export function appendLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (sizeOf(path) + line.length > largestLogFile) rotate(path);
  appendFileSync(path, `${line}\n`, { mode: 0o600 });
  if ((statSync(path).mode & 0o077) !== 0) closeToOthers(path);
}

/** One that was left open to others, as by a copy. A disk that knows no owners may refuse it; a line is written all the same. */
function closeToOthers(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch {
    return;
  }
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
