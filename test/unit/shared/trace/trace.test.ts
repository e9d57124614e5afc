import { describe, expect, it } from 'vitest';
import { traceInOutput, traceOf } from '../../../../shared/trace/trace.ts';

const roots = ['file:///opt/app/', '/opt/app/', 'C:\\app\\', 'app://storforum/'];
const secret = 'Brevet till Anna Ek kommer bort';

function thrown(message: string, lines: readonly string[], name = 'TypeError'): Error {
  const error = new Error(message);
  error.stack = `${name}: ${message}\n${lines.map((line) => `    at ${line}`).join('\n')}`;
  error.name = name;
  return error;
}

describe('the trace of an error', () => {
  it('is its name and our own frames, from every place the program runs in', () => {
    const error = thrown(secret, [
      'decide (file:///opt/app/shared/domain/decide/index.ts:12:5)',
      '/opt/app/electron/api/create-api.ts:58:12',
      'C:\\app\\dist\\electron\\main.js:1:2',
      'async app://storforum/assets/index-B3_x.js:9:31',
    ]);
    expect(traceOf(error, roots)).toEqual({
      name: 'TypeError',
      code: undefined,
      frames: [
        'shared/domain/decide/index.ts:12:5',
        'electron/api/create-api.ts:58:12',
        'dist/electron/main.js:1:2',
        'assets/index-B3_x.js:9:31',
      ],
    });
  });

  it('leaves out messages, names of functions, other programs and files of people', () => {
    const error = thrown(secret, [
      `${secret.replaceAll(' ', '')} (file:///opt/app/shared/x.ts:1:1)`,
      'parse (file:///opt/app/node_modules/zod/index.js:1:1)',
      'open (file:///home/anna/Hemliga hot.storforum:1:1)',
      'open (/opt/app/Hemliga hot.ts:1:1)',
      'open (/opt/app/../anna.ts:1:1)',
      'node:internal/process/task_queues:103:5',
    ]);
    expect(traceOf(error, roots).frames).toEqual(['shared/x.ts:1:1']);
  });

  it('takes no message for a frame', () => {
    const message = `x\n    at /opt/app/${'hemligt'}.ts:1:1`;
    expect(traceOf(thrown(message, ['/opt/app/electron/a.ts:2:3']), roots).frames).toEqual([
      'electron/a.ts:2:3',
    ]);
  });

  it('takes only names and codes of the usual form', () => {
    const strange = thrown('', [], 'Anna Ek');
    const known = Object.assign(thrown('', [], 'SqliteError'), { code: 'SQLITE_IOERR_FSYNC' });
    const text = Object.assign(thrown('', []), { code: 'anna ek' });
    expect([strange, known, text, secret].map((each) => traceOf(each, roots))).toEqual([
      { name: 'Error', code: undefined, frames: [] },
      { name: 'SqliteError', code: 'SQLITE_IOERR_FSYNC', frames: [] },
      { name: 'TypeError', code: undefined, frames: [] },
      { name: 'NotAnError', frames: [] },
    ]);
  });
});

describe('what a process says on its error output', () => {
  it('gives the name of its error and our frames, not what it read', () => {
    const output = `Warning: ${secret}\nRangeError: ${secret}\n    at read (file:///opt/app/electron/import/reader.ts:7:9)\n`;
    expect(traceInOutput(output, roots)).toEqual({
      name: 'RangeError',
      frames: ['electron/import/reader.ts:7:9'],
    });
  });

  it('tells that memory ran out', () => {
    const output = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n';
    expect(traceInOutput(output, roots)).toEqual({ name: 'OutOfMemory', frames: [] });
  });

  it('is nothing where there is no error in it', () => {
    expect([traceInOutput('', roots), traceInOutput(secret, roots)]).toEqual([null, null]);
  });
});
