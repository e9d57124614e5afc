import { faultOf, type Result } from '../../shared/api/result.ts';
import { Refusal, type RefusalCode, type RefusalParams } from '../../shared/domain/refusal.ts';
import type { Api } from '../api/api.ts';

/**
 * Answers a call that came as text, as text. Both hosts carry JSON, so that what is lost or kept on the way
 * (`undefined`, dates, `__proto__`) is the same in both.
 */
export async function answerText(api: Pick<Api, 'call'>, text: string): Promise<string> {
  const asked = askedIn(text);
  if (!asked) return refusalText('bad-input', { path: '-' });
  return JSON.stringify(await api.call(asked.name, asked.input));
}

/** A no that never reached the api, in the form the api answers. */
export function refusalText(code: RefusalCode, params: RefusalParams = {}): string {
  return JSON.stringify({ ok: false, error: faultOf(new Refusal(code, params)) } satisfies Result<never>);
}

function askedIn(text: string): { name?: unknown; input?: unknown } | null {
  try {
    const asked: unknown = JSON.parse(text);
    return typeof asked === 'object' && !Array.isArray(asked) ? asked : null;
  } catch {
    return null;
  }
}
