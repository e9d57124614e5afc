import { resultOf, serve } from '../work/serve.ts';
import { startWatchdog } from '../work/watchdog.ts';
import { allowanceOf, type Inspection, inspect } from './inspections.ts';

/** The script of the process in which files are read that this app has not just written: one answer for each question. */
const watchdog = startWatchdog();

serve(async (questions, _tell, give) => {
  for (const question of questions as readonly Inspection[]) {
    watchdog.allow(allowanceOf(question));
    await give(await resultOf(() => inspect(question), 'unexpected'));
  }
  return null;
}, 'unexpected');
