import { serve } from '../work/serve.ts';
import { readAnyTable, readTable, type TableFile } from './read-table.ts';

/** What the process is asked: a file of threats, or whatever table a file is. */
export type ReaderTask = { readonly wanted: 'threats' | 'any'; readonly file: TableFile };

/** The script of the process in which a file from outside is read: it is sent one file and answers with its sheets. */
serve(([task]) => {
  const { wanted, file } = task as ReaderTask;
  return wanted === 'threats' ? readTable(file) : readAnyTable(file);
}, 'table-broken');
