import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { translator } from '../host/words.ts';
import { browserName } from './find-browser.ts';
import { launchBrowser } from './launch-browser.ts';
import { keepLaunchFile, makePrivateFolder } from './launch-file.ts';
import { type End, type ServerSettings, startServer } from './server.ts';
import { windowPlaces } from './window-places.ts';

export type LoopbackRun = Omit<ServerSettings, 'takeWindowReport'> & {
  /** Path of the browser to open; null where there is none, or none is wanted. */
  readonly browser: string | null;
  /** Why it is a browser that opens: the phrase that says so. */
  readonly why: 'openingIn' | 'noElectron' | 'electronFailed';
  /** Whether the absence of a browser was asked for, by a program that opens the file itself. */
  readonly quiet: boolean;
  /** The file in which the places of the browser's window are kept. */
  readonly placesFile: string;
  say(line: string): void;
};

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Serves the app until its page is gone, and leaves nothing of the run behind. */
export async function runOnLoopback(run: LoopbackRun): Promise<End> {
  const root = process.getuid?.() === 0;
  const places = windowPlaces(run.placesFile);
  const server = await startServer(run.browser ? { ...run, takeWindowReport: places.take } : run);
  const stop = () => server.end('stopped');
  for (const signal of stopSignals) process.once(signal, stop);
  const folder = makePrivateFolder(run.browser);
  const launch = keepLaunchFile(folder, server, run.language);
  let came = false;
  void server.entered.then(() => {
    came = true;
    launch.stop();
    if (run.browser && root) run.say(translator(run.language)('host:withoutSandbox'));
  });
  const start = { launchFile: launch.path, origin: server.origin, place: places.opening, root };
  const browser = run.browser ? launchBrowser(run.browser, folder, start) : null;
  announce(run, launch.path);
  void browser?.closed.then(() => (came ? server.end('page-gone') : sayOpenByHand(run, launch.path)));

  const end = await server.ended;
  launch.stop();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
  for (const signal of stopSignals) process.removeListener(signal, stop);
  farewell(run, end);
  return end;
}

function announce(run: LoopbackRun, file: string): void {
  if (run.browser)
    run.say(translator(run.language)(`host:${run.why}`, { browser: browserName(run.browser) }));
  else if (run.quiet) run.say(`open ${pathToFileURL(file)}`);
  else sayOpenByHand(run, file);
}

function farewell(run: LoopbackRun, end: End): void {
  if (end === 'wrong-keys') run.say(translator(run.language)('host:wrongKeys'));
  if (end === 'nobody-came') run.say(translator(run.language)('host:nobodyCame', { minutes: minutes(run) }));
}

function sayOpenByHand(run: LoopbackRun, file: string): void {
  run.say(translator(run.language)('host:openByHand', { file, minutes: minutes(run) }));
}

function minutes({ idle }: LoopbackRun): number {
  return Math.round(idle.beforeFirst / 60_000);
}
