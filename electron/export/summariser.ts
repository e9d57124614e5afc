import { serve } from '../work/serve.ts';
import { buildSummary } from './summary/build-summary.ts';
import type { SummaryPart } from './summary/source.ts';

/** The script of the process that makes summaries: it is sent the rows of one workshop after the other. */
serve((parts, tell) => buildSummary(parts as readonly SummaryPart[], tell), 'unexpected');
