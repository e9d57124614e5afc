import { serve } from '../work/serve.ts';
import { withinProcessorTime } from './limits.ts';
import { readAnyTable, readTable, type TableFile } from './read-table.ts';

/** What the process is asked: a file of threats, or whatever table a file is, in so much of the processor's time. */
export type ReaderTask = {
  readonly wanted: 'threats' | 'any';
  readonly file: TableFile;
  readonly milliseconds: number;
};

/** The script of the process in which a file from outside is read: it is sent one file and answers with its sheets. */
serve(([task]) => {
  const { wanted, file, milliseconds } = task as ReaderTask;
  const read = (): Promise<unknown> => (wanted === 'threats' ? readTable(file) : readAnyTable(file));
  return withinProcessorTime(milliseconds, read);
}, 'table-broken');
