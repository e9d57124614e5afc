import type { ClientSession } from './access.ts';

/** What the server does, each under its own path. */
export type RouteName = 'enter' | 'document' | 'file' | 'call' | 'events' | 'window';

export type RequestFacts = {
  readonly method: string;
  readonly path: string;
  /** Each header with all its values, as Node's `headersDistinct`. */
  readonly headers: NodeJS.Dict<string[]>;
};

type Rule = {
  readonly method: 'GET' | 'POST';
  /** `null` is what a browser sends for a page opened from a file. */
  readonly origin: 'own' | 'own-or-none' | 'null';
  readonly sites: readonly string[];
  readonly contentType: string | null;
  readonly cookie: boolean;
  readonly documentKey: boolean;
  /** What the browser fetches it for, which no script can pretend; null where it does not matter. */
  readonly destination: string | null;
};

const reading = {
  method: 'GET',
  origin: 'own-or-none',
  sites: ['same-origin'],
  contentType: null,
  destination: null,
} as const;
const telling = {
  method: 'POST',
  origin: 'own',
  sites: ['same-origin'],
  contentType: 'application/json',
  cookie: true,
  documentKey: true,
  destination: null,
} as const;
const rules: Readonly<Record<RouteName, Rule>> = {
  enter: {
    method: 'POST',
    origin: 'null',
    sites: ['cross-site', 'none'],
    contentType: 'application/x-www-form-urlencoded',
    cookie: false,
    documentKey: false,
    destination: null,
  },
  // Not for a script: the projector's would find the facilitator's key in it.
  document: { ...reading, cookie: true, documentKey: false, destination: 'document' },
  file: { ...reading, cookie: true, documentKey: false },
  events: { ...reading, cookie: true, documentKey: true },
  call: telling,
  window: telling,
};

/** Where the document of each role is served. */
export const paths = { facilitator: '/', ballot: '/ballot', projector: '/projector' } as const;

export const documentKeyHeader = 'x-storforum-document';

/** The route of a path. */
export function routeOf(path: string): RouteName {
  if (path === '/enter') return 'enter';
  if (Object.values<string>(paths).includes(path)) return 'document';
  if (path === '/call') return 'call';
  if (path === '/window') return 'window';
  return path === '/events' ? 'events' : 'file';
}

/** Whether a request is allowed on its route. Every header counts literally, and one sent twice never passes. */
export function mayPass(request: RequestFacts, origin: string, session: ClientSession): boolean {
  const rule = rules[routeOf(request.path)];
  const header = (name: string) => onlyValue(request.headers[name]);
  return (
    request.method === rule.method &&
    `http://${header('host')}` === origin &&
    isOrigin(request.headers.origin, rule.origin, origin) &&
    rule.sites.includes(header('sec-fetch-site')) &&
    (rule.destination === null || header('sec-fetch-dest') === rule.destination) &&
    (rule.contentType === null || mediaType(header('content-type')) === rule.contentType) &&
    (!rule.cookie || session.hasCookie(header('cookie'))) &&
    (!rule.documentKey || session.roleOf(header(documentKeyHeader)) !== null)
  );
}

function isOrigin(sent: string[] | undefined, wanted: Rule['origin'], own: string): boolean {
  if (sent === undefined) return wanted === 'own-or-none';
  return onlyValue(sent) === (wanted === 'null' ? 'null' : own);
}

function onlyValue(values: string[] | undefined): string {
  return values?.length === 1 ? (values[0] as string) : '';
}

function mediaType(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
