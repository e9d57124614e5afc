import { serve } from '../work/serve.ts';
import { type Part, sourceOf } from './parts.ts';
import { buildExport } from './write-export.ts';

/** The script of the process that makes exports: it is sent finished rows and answers with the bytes of a file. */
serve((parts, tell) => {
  const { format, source } = sourceOf(parts as readonly Part[]);
  return buildExport(format, source, tell);
}, 'unexpected');
