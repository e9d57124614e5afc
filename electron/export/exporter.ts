import { serve } from '../work/serve.ts';
import { type Part, type PrintedPart, sourceOf } from './parts.ts';
import { buildExport } from './write-export.ts';

/**
 * The script of the process that makes exports: it is sent finished rows and answers with the bytes of a file, or is sent
 * a report as it was printed and answers with what is left to do.
 */
serve(async (parts, tell) => {
  const [first] = parts as readonly (Part | PrintedPart)[];
  if (first?.kind === 'printed') return (await import('./pdf/finish.ts')).finishPdf(first);
  const { format, source } = sourceOf(parts as readonly Part[]);
  return buildExport(format, source, tell);
}, 'unexpected');
