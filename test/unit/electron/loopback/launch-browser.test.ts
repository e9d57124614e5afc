import { describe, expect, it } from 'vitest';
import { browserArguments } from '../../../../electron/loopback/launch-browser.ts';

const given = browserArguments('/tmp/a b/open.html', '/tmp/a b/profile', false);

describe('a browser is started', () => {
  it('with the launch file as its only page and a profile of its own', () => {
    expect(given).toEqual(
      expect.arrayContaining(['--app=file:///tmp/a%20b/open.html', '--user-data-dir=/tmp/a b/profile']),
    );
  });

  it('with no name resolved but this machine, and no proxy', () => {
    expect(given).toEqual(
      expect.arrayContaining([
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        '--no-proxy-server',
      ]),
    );
  });

  it('without anything that calls home', () => {
    expect(given).toEqual(
      expect.arrayContaining([
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-pings',
      ]),
    );
  });

  it('never open to a debugger, nor without its sandbox', () => {
    expect(given.filter((one) => /remote-debugging|no-sandbox|disable-web-security/.test(one))).toEqual([]);
  });

  it('without its sandbox for root, for whom it would not start', () => {
    expect(
      browserArguments('/o', '/p', true).filter((one) => !browserArguments('/o', '/p', false).includes(one)),
    ).toEqual(['--no-sandbox']);
  });
});
