import { type CallName, contract, type Output, type Parsed } from '../../shared/api/contract.ts';
import { faultOf, type Result } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { asRefusal } from '../db/as-refusal.ts';
import type { Api, CreateApi } from './api.ts';
import { AppState } from './app-state.ts';
import { exportHandlers } from './export-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { incomingHandlers } from './incoming-handlers.ts';
import { jobHandlers } from './jobs.ts';
import { libraryHandlers } from './library-handlers.ts';
import { logHandlers, methodHandlers, secondCopyHandlers } from './machine-handlers.ts';
import type { Role } from './roles.ts';
import { summaryHandlers } from './summary-handlers.ts';
import { ballotHandlers, paperHandlers } from './voting-handlers.ts';
import { projectorHandlers, unsavedHandlers, workshopHandlers } from './workshop-handlers.ts';

/** One handler for each call of the contract: parsed input and who asks in, answer out, a `Refusal` thrown. */
export type Handlers<N extends CallName> = {
  readonly [K in N]: (app: AppState, input: Parsed<K>, from: Role) => Output<K> | Promise<Output<K>>;
};

const handlers: Handlers<CallName> = {
  ...libraryHandlers,
  ...secondCopyHandlers,
  ...workshopHandlers,
  ...importHandlers,
  ...methodHandlers,
  ...projectorHandlers,
  ...ballotHandlers,
  ...paperHandlers,
  ...exportHandlers,
  ...summaryHandlers,
  ...jobHandlers,
  ...incomingHandlers,
  ...logHandlers,
  ...unsavedHandlers,
};

/** The api over folders and a host's capabilities. Each host makes one. */
export const createApi: CreateApi = (folders, capabilities): Api => {
  const app = new AppState(folders, capabilities);
  let closed = false;
  return {
    activeRole: () => app.ballots.role,
    receive: (paths) => app.receive(paths),
    prepare: () => app.prepare(),
    call: async (name, input, from = 'facilitator') =>
      closed ? { ok: false, error: faultOf(new Refusal('not-allowed')) } : answer(app, { name, input, from }),
    listen: (listener) => app.listen(listener),
    unexpected: (thrown) => app.unexpected(thrown),
    unfinished: () => app.secondCopies.unfinished,
    close: () => {
      closed = true;
      app.inspector.end();
      app.close();
    },
  };
};

type Question = { readonly name: unknown; readonly input: unknown; readonly from: Role };

async function answer(app: AppState, { name, input, from }: Question): Promise<Result<unknown>> {
  try {
    if (!isCallName(name)) throw new Refusal('not-allowed');
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) throw inputRefusal(parsed.error.issues, input);
    const handler = handlers[name] as (app: AppState, input: unknown, from: Role) => unknown;
    return { ok: true, value: await handler(app, parsed.data, from) };
  } catch (thrown) {
    const refused = asRefusal(thrown);
    const unexpected = refused instanceof Refusal ? refused.cause : thrown;
    if (unexpected !== undefined) app.log('host', unexpected, String(name));
    return { ok: false, error: faultOf(refused) };
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** As zod tells what is wrong in an input. */
type Issue = {
  readonly code: string;
  readonly path: PropertyKey[];
  readonly maximum?: number | bigint;
  readonly origin?: string;
};

/** What is too long or too many is told with its number: it comes from people, who pasted it. */
function inputRefusal(issues: readonly Issue[], input: unknown): Refusal {
  const [issue] = issues;
  if (issue?.code === 'too_big') {
    const value = issue.path.reduce<unknown>((each, key) => Object(each)[key], input) as { length?: number };
    const [length, most] = [value?.length ?? 0, Number(issue.maximum)];
    if (issue.origin === 'array') return new Refusal('too-many-lines', { count: length, most });
    if (issue.origin === 'string') return new Refusal('text-too-long', { length, longest: most });
  }
  return new Refusal('bad-input', { path: pathOf(issues) });
}

function pathOf(issues: readonly { path: PropertyKey[] }[]): string {
  return issues[0]?.path.map(String).join('.') || '-';
}
