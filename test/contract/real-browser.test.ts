import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { builtPage, servePage, wrappedBrowser } from './served-page.ts';

const page = `
const style = document.createElement('style');
style.nonce = document.querySelector('meta[property=csp-nonce]').nonce;
style.textContent = 'body { color: rgb(1, 2, 3) }';
document.head.append(style);
const bare = document.createElement('style');
bare.textContent = 'body { background: rgb(1, 2, 3) }';
document.head.append(bare);
let evaluated = true;
try { (0, eval)('1') } catch { evaluated = false }
const away = await fetch('https://example.org/').then(() => 'reached', () => 'refused');
await storforum.call('seen', {
  address: location.href,
  history: history.length,
  cookie: document.cookie,
  keyInPage: document.documentElement.outerHTML.includes('storforum-document'),
  color: getComputedStyle(document.body).color,
  background: getComputedStyle(document.body).backgroundColor,
  evaluated,
  away,
});
const again = Number(sessionStorage.getItem('loads') ?? 0) + 1;
sessionStorage.setItem('loads', again);
if (again < 3) location.reload();
else { await storforum.call('done', {}); window.close(); }
`;

/** A browser that needs no display, and that notes how it was started and what was in its launch file. */
const notedBrowser = (folder: string) =>
  wrappedBrowser(folder, {
    before: `printf '%s\\n' "$@" > '${folder}/arguments'
for one in "$@"; do case "$one" in --app=file://*) cp -p "\${one#--app=file://}" '${folder}/launch.html'; dirname "\${one#--app=file://}" > '${folder}/launch-folder';; esac; done`,
    added: '--ozone-platform=headless',
  });

/** The command line of every process of this machine. */
function commandLines(): string {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map((id) => commandLine(id)).join('\n');
}

function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

it.runIf(process.platform === 'linux')(
  'a browser comes in by its launch file, works under the policy, reloads, and leaves nothing behind',
  async () => {
    const folder = temporaryFolder();
    const seen: unknown[] = [];
    let processes = '';
    const { end, said } = await servePage({
      ...(await builtPage(folder, page)),
      browser: notedBrowser(folder),
      placesFile: join(folder, 'window.json'),
      onCall: (name, input) => {
        if (name === 'seen') seen.push(input);
        if (name === 'done') processes = commandLines();
      },
    });

    const once = {
      address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      history: 1,
      cookie: '',
      keyInPage: false,
      color: 'rgb(1, 2, 3)',
      background: 'rgba(0, 0, 0, 0)',
      evaluated: false,
      away: 'refused',
    };
    expect(seen).toEqual([once, once, once]);
    const withoutSandbox =
      'Started as root: the browser runs without its sandbox. An ordinary account is safer.';
    expect([end, said]).toEqual([
      'page-gone',
      ['Opening in Chrome. Close the window to quit.', ...(process.getuid?.() === 0 ? [withoutSandbox] : [])],
    ]);

    const launchFile = join(folder, 'launch.html');
    const key = readFileSync(launchFile, 'utf8').match(/value="([\w-]{43})"/)?.[1] ?? '';
    expect(key).toHaveLength(43);
    expect((statSync(launchFile).mode & 0o777).toString(8)).toBe('600');
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).not.toContain(key);
    expect(processes).toContain('--proxy-server=http://127.0.0.1:0');
    expect(processes).not.toContain(key);
    const launchFolder = readFileSync(join(folder, 'launch-folder'), 'utf8').trim();
    expect([dirname(launchFolder) !== '/', existsSync(launchFolder)]).toEqual([true, false]);
  },
);
