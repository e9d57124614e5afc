/**
 * What may be told of an error without telling anything of people's work: its name, the system's code if it has one,
 * and where in our own program it was thrown.
 */
export type Trace = {
  readonly name: string;
  /** A code such as `ENOSPC`; absent where the error has none. */
  readonly code?: string | undefined;
  /** `file:line:column` relative to the app, innermost first. */
  readonly frames: readonly string[];
};

/** Forms that hold no text from people; the contract refuses anything else. */
export const traceForms = {
  name: /^[A-Z][A-Za-z]{0,39}$/,
  code: /^[A-Z][A-Z0-9_]{1,39}$/,
  frame: /^(?!.*(?:\.\.|node_modules))[\w@.-]+(?:\/[\w@.-]+){0,9}\.[cm]?[jt]sx?:\d{1,6}:\d{1,6}$/,
} as const;
export const mostFrames = 20;

/**
 * The trace of anything thrown. `roots` are the beginnings of our own addresses (`file:///…/app/`, `app://storforum/`):
 * frames outside them are left out, and so is every message.
 */
export function traceOf(thrown: unknown, roots: readonly string[]): Trace {
  if (!(thrown instanceof Error)) return { name: 'NotAnError', frames: [] };
  const code = 'code' in thrown ? String(thrown.code) : '';
  return {
    name: traceForms.name.test(thrown.name) ? thrown.name : 'Error',
    code: traceForms.code.test(code) ? code : undefined,
    frames: framesIn(withoutMessage(thrown), roots),
  };
}

/** The trace in what a program writes to its error output before it ends; null where it says nothing of an error. */
export function traceInOutput(output: string, roots: readonly string[]): Trace | null {
  if (/FATAL ERROR:.*(?:heap|memory)/i.test(output)) return { name: 'OutOfMemory', frames: [] };
  const name = /^(?:Uncaught )?((?:[A-Z][A-Za-z]{0,34})?Error)\b/m.exec(output)?.[1];
  return name ? { name, frames: framesIn(output, roots) } : null;
}

/** A message may look like a frame. */
function withoutMessage({ message, stack = '' }: Error): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  return at < 0 ? stack : stack.slice(at + message.length);
}

function framesIn(stack: string, roots: readonly string[]): string[] {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const frames = lines.map((line) => ownPlace(line, roots)).filter((frame) => frame !== null);
  return frames.slice(0, mostFrames);
}

/** The part of a line below one of the roots, if it has the form of a place in our program. */
function ownPlace(line: string, roots: readonly string[]): string | null {
  const root = roots.find((each) => line.includes(each));
  if (root === undefined) return null;
  const place = line.slice(line.indexOf(root) + root.length).replaceAll('\\', '/');
  const frame = place.replace(/\)\s*$/, '').trim();
  return traceForms.frame.test(frame) ? frame : null;
}
