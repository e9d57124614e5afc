import type { RootOptions } from 'react-dom/client';
import type { Fault } from '../shared/api/result.ts';
import { faultOf as faultOfRefusal } from '../shared/api/result.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { traceOf } from '../shared/trace/trace.ts';
import { call } from './api.ts';

/** A document that goes wrong again and again has said enough. */
const mostReports = 50;
let reports = 0;

/** Has the host log an error of this window: its name and where in our program it was, nothing of what people wrote. */
function report(thrown: unknown): void {
  reports += 1;
  if (reports > mostReports) return;
  const { name, frames } = traceOf(thrown, [`${globalThis.location?.origin}/`]);
  void call('log.report', { name, frames: [...frames] });
}

/** What was thrown as a fault. Whatever is not a refusal is reported, since its sentence says nothing of it. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Refusal)) report(thrown);
  return faultOfRefusal(thrown);
}

/** Reports what nobody catches in this window. */
export function reportUncaught(): void {
  // An event without an error is the browser's own note, such as of an observer that was too slow.
  window.addEventListener('error', ({ error }) => error && report(error));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
}

/** For React's roots: what a boundary catches is reported too. */
export const reportingRoot: RootOptions = { onCaughtError: report, onUncaughtError: report };
