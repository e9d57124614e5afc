import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserArguments, makeProfile } from '../../../../electron/loopback/launch-browser.ts';
import badFlags from '../../../data/chromium-bad-flags.json' with { type: 'json' };
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const start = {
  launchFile: '/tmp/a b/open.html',
  profile: '/tmp/a b/profile',
  origin: 'http://127.0.0.1:4711',
  place: null,
  root: false,
};
const given = browserArguments(start);
const place = { x: 200, y: 100, width: 1200, height: 700, maximised: false };

describe('a browser is started', () => {
  it('with the launch file as its only page and a profile of its own', () => {
    expect(given).toEqual(
      expect.arrayContaining(['--app=file:///tmp/a%20b/open.html', '--user-data-dir=/tmp/a b/profile']),
    );
  });

  it('with a way to the app’s own origin and to no other address, not even of this machine', () => {
    expect(given).toEqual(
      expect.arrayContaining([
        '--proxy-server=http://127.0.0.1:0',
        '--proxy-bypass-list=<-loopback>;127.0.0.1:4711',
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

  it('by no flag that Chromium warns of in a bar across the window', () => {
    const names = given.map((one) => one.replace(/^--/, '').replace(/=.*$/s, ''));
    expect(names.filter((name) => badFlags.flags.includes(name))).toEqual([]);
    expect(badFlags.flags).toContain('host-resolver-rules');
  });

  it('without its sandbox for root, for whom it would not start, and without the bar that says so', () => {
    expect(browserArguments({ ...start, root: true }).filter((one) => !given.includes(one))).toEqual([
      '--no-sandbox',
      '--test-type',
    ]);
  });
});

describe('the window', () => {
  const ofWindow = (given: string[]) =>
    given.filter((one) => /^--(start-maximized|window-(size|position)=)/.test(one));

  it('is maximised at first, and again where it was left so', () => {
    const again = browserArguments({ ...start, place: { ...place, maximised: true } });
    expect([ofWindow(given), ofWindow(again)]).toEqual([['--start-maximized'], ['--start-maximized']]);
  });

  it('comes up where it was left', () => {
    expect(ofWindow(browserArguments({ ...start, place }))).toEqual([
      '--window-size=1200,700',
      '--window-position=200,100',
    ]);
  });
});

it('a profile is private and offers neither translation nor spelling', () => {
  const profile = join(temporaryFolder(), 'profile');
  makeProfile(profile);
  const file = join(profile, 'Default', 'Preferences');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    translate: { enabled: false },
    browser: { enable_spellchecking: false },
  });
  expect([profile, file].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600']);
});
