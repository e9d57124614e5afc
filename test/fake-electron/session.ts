import { EventEmitter } from 'node:events';
import { world } from './world.ts';

type AskPermission = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type AskRequest = (details: { url: string }, answer: (given: { cancel?: boolean }) => void) => void;

/** Keeps the rules that it is given. There is no way to destroy one: it lives until the app ends. */
export class FakeSession extends EventEmitter {
  readonly rules = new Map<string, unknown>();
  /** What was emptied. */
  readonly cleared: string[] = [];
  /** Zoom belongs to an origin: every page of it in every window has the same. */
  readonly zoomFactors = new Map<string, number>();
  private readonly keep = (name: string) => (value: unknown) => void this.rules.set(name, value);

  setPermissionRequestHandler = this.keep('permission-request');
  setPermissionCheckHandler = this.keep('permission-check');
  setDevicePermissionHandler = this.keep('device-permission');
  setDisplayMediaRequestHandler = this.keep('display-media');
  setSpellCheckerEnabled = this.keep('spellchecker');
  setSpellCheckerLanguages = this.keep('spellchecker-languages');
  setProxy = async (value: unknown) => void this.rules.set('proxy', value);
  clearStorageData = async () => void this.cleared.push('storage');
  /** For a session in memory it has been seen never to answer (electron#16141). */
  clearCache = () => {
    this.cleared.push('cache');
    return new Promise<void>(() => {});
  };
  clearData = async () => void this.cleared.push('data');
  clearCodeCaches = async (_options: object) => void this.cleared.push('code');
  clearSharedDictionaryCache = async () => void this.cleared.push('dictionaries');
  clearAuthCache = async () => void this.cleared.push('auth');
  clearHostResolverCache = async () => void this.cleared.push('resolver');
  closeAllConnections = async () => void this.cleared.push('connections');
  readonly webRequest = { onBeforeRequest: this.keep('before-request') };
  readonly protocol = {
    handle: (scheme: string, handler: unknown) => {
      if (this.rules.has(`scheme ${scheme}`)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.rules.set(`scheme ${scheme}`, handler);
    },
    unhandle: (scheme: string) => void this.rules.delete(`scheme ${scheme}`),
    isProtocolHandled: (scheme: string) => this.rules.has(`scheme ${scheme}`),
  };

  rule<F>(name: string): F {
    return this.rules.get(name) as F;
  }

  /** What a page is answered that asks for a permission: yes, where nobody has said otherwise. */
  asksFor(permission: string): Promise<boolean> {
    const ask = this.rule<AskPermission | undefined>('permission-request');
    if (!ask) return Promise.resolve(true);
    return new Promise((resolve) => ask(null, permission, resolve));
  }

  /** Whether a request goes further than the rule for requests. */
  lets(url: string): Promise<boolean> {
    const ask = this.rule<AskRequest | undefined>('before-request');
    if (!ask) return Promise.resolve(true);
    return new Promise((resolve) => ask({ url }, ({ cancel }) => resolve(!cancel)));
  }
}

function sessionOf(partition: string): FakeSession {
  if (!world.isReady) throw new Error('Session can only be received when app is ready');
  const kept = world.sessions.get(partition) ?? new FakeSession();
  world.sessions.set(partition, kept);
  return kept;
}

export const session = {
  get defaultSession() {
    return sessionOf('');
  },
  fromPartition: (partition: string) => sessionOf(partition),
};
