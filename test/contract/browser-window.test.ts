import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { builtPage, servePage, wrappedBrowser } from './served-page.ts';
import { virtualDisplay, whyNoDisplay } from './virtual-display.ts';

const why = process.platform === 'linux' ? whyNoDisplay() : 'a display of one’s own is Linux’s';
if (why !== null) console.log(`the browser's window is not looked at here: ${why}`);

type Seen = { readonly bars: number; readonly x: number; readonly y: number; readonly width: number };

/** Tells what its window looks like, moves it, and closes it when the host has heard where it is now. */
const page = `
const heard = fetch;
window.fetch = async (path, init) => {
  const answer = await heard(path, init);
  const { x, y, width } = path === '/window' ? JSON.parse(init.body).place : {};
  if (x === 160 && y === 120 && width === 900) window.close();
  return answer;
};
await storforum.call('arrived', { x: screenX, y: screenY, width: outerWidth, bars: outerHeight - innerHeight });
resizeTo(900, 640);
moveTo(160, 120);
`;

/** A flag that Chromium warns of, and nothing that hides the warning. */
const withBar = {
  added: "--host-resolver-rules='MAP nowhere.invalid 127.0.0.1'",
  before: 'for one in "$@"; do shift; [ "$one" = --test-type ] || set -- "$@" "$one"; done',
};

/** One run of the app in a window of its own. */
async function run(display: string, placesFile: string, { added = '', before = '' } = {}): Promise<Seen> {
  const folder = temporaryFolder();
  const seen: Seen[] = [];
  await servePage({
    ...(await builtPage(folder, page)),
    browser: wrappedBrowser(folder, { added, before: `export DISPLAY=${display}\n${before}` }),
    placesFile,
    onCall: (_name, input) => void seen.push(input as Seen),
  });
  if (!seen[0]) throw new Error('the page has told nothing');
  return seen[0];
}

it.skipIf(why !== null)(
  'the window has no bar of the browser in it, and comes up where it was left',
  async () => {
    const display = await virtualDisplay();
    const places = join(temporaryFolder(), 'window.json');
    const first = await run(display, places);
    const second = await run(display, places);
    const warned = await run(display, places, withBar);
    expect(warned.bars - second.bars).toBeGreaterThan(20);
    expect([first.bars, second]).toEqual([second.bars, { ...second, x: 160, y: 120, width: 900 }]);
  },
);
