import type { Guard } from './guards.ts';

const guard = {
  file: 'electron/loopback/guard.ts',
  tests: ['test/unit/electron/loopback', 'test/contract/both-hosts.test.ts'],
};
const keys = { file: 'electron/loopback/access.ts', tests: ['test/unit/electron/loopback'] };

const doors = { file: 'electron/loopback/routes.ts', tests: ['test/unit/electron/loopback'] };

/** What keeps everyone but the page out of the server on this machine's own address. */
export const loopbackGuards: readonly Guard[] = [
  {
    name: 'a connection without a key ends after a second',
    file: 'electron/loopback/server.ts',
    from: 'setTimeout(() => socket.destroy(), identifyWithin)',
    to: 'setTimeout(() => undefined, identifyWithin)',
    tests: ['test/unit/electron/loopback/unidentified.test.ts'],
  },
  {
    name: 'nothing is written to a stream that has ended',
    file: 'electron/loopback/presence.ts',
    from: '    stream = null;\n    ended?.end();',
    to: '    ended?.end();',
    tests: ['test/unit/electron/loopback/unidentified.test.ts'],
  },
  { ...guard, name: 'Host is checked', from: '}` === origin &&', to: '}` !== null &&' },
  {
    ...guard,
    name: 'Origin is checked',
    from: 'isOrigin(request.headers.origin, rule.origin, origin) &&',
    to: '',
  },
  {
    ...guard,
    name: 'where a request comes from is checked',
    from: "rule.sites.includes(header('sec-fetch-site')) &&",
    to: '',
  },
  { ...guard, name: 'the method is checked', from: 'request.method === rule.method &&', to: '' },
  {
    ...guard,
    name: 'a call is JSON',
    from: "(rule.contentType === null || mediaType(header('content-type')) === rule.contentType) &&",
    to: '',
  },
  {
    ...guard,
    name: 'the cookie is checked',
    from: "(!rule.cookie || session.hasCookie(header('cookie'))) &&",
    to: '',
  },
  {
    ...guard,
    name: 'the key of the document is checked',
    from: '(!rule.documentKey || session.roleOf(header(documentKeyHeader)) !== null)',
    to: 'true',
  },
  {
    ...guard,
    name: 'a document is not for a script to read',
    from: "(rule.destination === null || header('sec-fetch-dest') === rule.destination) &&",
    to: '',
  },
  {
    ...guard,
    name: 'a header sent twice never passes',
    from: "values?.length === 1 ? (values[0] as string) : ''",
    to: "values?.[0] ?? ''",
  },
  {
    name: 'the browser sends addresses of this machine through the proxy, too',
    file: 'electron/loopback/launch-browser.ts',
    from: "['<-loopback>', reachable]",
    to: '[reachable]',
    tests: ['test/unit/electron/loopback/browser-arguments.test.ts'],
  },
  {
    ...doors,
    name: 'the window’s place is told by the facilitator’s page alone',
    from: " || roleOf(context, request) !== 'facilitator'",
    to: '',
  },
  {
    ...doors,
    name: 'what is told of the window is checked',
    from: "if (!report.success || roleOf(context, request) !== 'facilitator')",
    to: "if (roleOf(context, request) !== 'facilitator')",
  },
  { ...keys, name: 'a key opens once', from: "if (entered) return 'refused';", to: '' },
  {
    ...keys,
    name: 'a key lives for thirty seconds',
    from: 'isSecret(presented, key) && until > now()',
    to: 'isSecret(presented, key)',
  },
  {
    ...keys,
    name: 'guessing at keys ends the server',
    from: "wrong < mostWrongKeys ? 'refused' : 'too-many-wrong'",
    to: "'refused'",
  },
  {
    name: 'the server listens at this machine’s own address alone',
    file: 'electron/loopback/server.ts',
    from: "host: '127.0.0.1'",
    to: "host: '0.0.0.0'",
    tests: ['test/unit/electron/loopback/server.test.ts'],
  },
  {
    name: 'the projector may ask for nothing but what was released',
    file: 'electron/api/roles.ts',
    from: 'return isOneOf(allowed[role], name);',
    to: "return role === 'projector' || isOneOf(allowed[role], name);",
    tests: ['test/unit/electron/loopback', 'test/contract/both-hosts.test.ts'],
  },
  {
    name: 'nothing of a page is kept by the browser',
    file: 'electron/host/serve-page.ts',
    from: "'cache-control': 'no-store',",
    to: '',
    tests: ['test/unit/electron/loopback/server.test.ts'],
  },
  {
    name: 'a page may speak to its own host alone',
    file: 'electron/host/serve-page.ts',
    from: '"connect-src \'self\'",',
    to: "'connect-src *',",
    tests: ['test/unit/electron/loopback/server.test.ts', 'test/unit/electron/desktop'],
  },
  {
    name: 'a path leads to files of the page alone',
    file: 'electron/host/serve-page.ts',
    from: 'return outside ? null : path;',
    to: 'return path;',
    tests: ['test/unit/electron/host/page-files.test.ts'],
  },
  {
    name: 'what comes over the wire is checked by its schema',
    file: 'electron/api/create-api.ts',
    from: 'if (!parsed.success) throw inputRefusal(parsed.error.issues, input);',
    to: '',
    tests: ['test/contract/both-hosts.test.ts'],
  },
  {
    name: 'only calls of the contract are known',
    file: 'electron/api/create-api.ts',
    from: "typeof name === 'string' && Object.hasOwn(contract, name)",
    to: "typeof name === 'string' && name in contract",
    tests: ['test/contract/both-hosts.test.ts'],
  },
];
