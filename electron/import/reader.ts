import { serve } from '../work/serve.ts';
import { readTable, type TableFile } from './read-table.ts';

/** The script of the process in which a file from outside is read: it is sent one file and answers with its sheets. */
serve(([file]) => readTable(file as TableFile), 'table-broken');
