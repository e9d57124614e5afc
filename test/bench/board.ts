import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { goToPhase } from '../e2e/fixtures.ts';
import buildOnce from '../e2e/global-setup.ts';
import { launchLoopback } from '../e2e/launch-loopback.ts';
import { presetMethod } from '../helpers/workshop.ts';
import { type Figure, medianOf } from './figure.ts';
import { type BoardSize, plainBoard, plainWords, workshopOf } from './many-cards.ts';
import { plainReact } from './plain/script.ts';

const sizes: readonly BoardSize[] = [
  { threats: 30, risks: 40, unsorted: 10 },
  { threats: 300, risks: 40, unsorted: 60 },
  { threats: 2_000, risks: 40, unsorted: 400 },
  // The beginning of a clustering: nothing is placed yet.
  { threats: 2_000, risks: 0, unsorted: 2_000 },
];
const rounds = 3;
const recordings = 40;

/**
 * The board and the Record screen as a person meets them, in a headless browser whose frames come 60 times a second.
 * Each figure stands beside the same cards as plain HTML: put there by `innerHTML`, dragged by eight lines of script;
 * and what is shown also beside the same words drawn by plain React.
 */
export async function run(): Promise<Figure[]> {
  buildOnce();
  const root = mkdtempSync(join(tmpdir(), 'storforum-bench-'));
  const folders = { data: join(root, 'data'), documents: join(root, 'documents') };
  mkdirSync(join(folders.data, 'library'), { recursive: true });
  for (const [index, size] of sizes.entries())
    importWorkshop(
      join(folders.data, 'library', `tavla-${index}.storforum`),
      JSON.stringify(workshopOf(size, titleOf(size), presetMethod())),
    );
  const { page, close } = await launchLoopback(folders);
  const bare = await page.context().newPage();
  try {
    const figures: Figure[] = [];
    const script = await plainReact();
    for (const size of sizes) figures.push(...(await measured({ page, bare, script }, size)));
    return figures;
  } finally {
    await close();
    rmSync(root, { recursive: true, force: true });
  }
}

const titleOf = ({ threats, unsorted }: BoardSize) => `Tavla med ${threats} hot, ${unsorted} osorterade`;

type Pages = { readonly page: Page; readonly bare: Page; readonly script: string };

async function measured({ page, bare, script }: Pages, size: BoardSize): Promise<Figure[]> {
  await openWorkshop(page, size);
  const own = { shown: [] as number[], drags: [] as Drag[] };
  const plain = { shown: [] as number[], drags: [] as Drag[] };
  const byReact: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await bare.bringToFront();
    byReact.push(await timeToShowByReact(bare, script, size));
    plain.shown.push(await timeToShowPlain(bare, size));
    plain.drags.push(await timedDrag(bare));
    await page.bringToFront();
    own.shown.push(await timeToShow(page));
    own.drags.push(await timedDrag(page));
    await page.keyboard.press('Control+z');
    await page.getByText(/Sparat/).waitFor();
  }
  const name = (what: string) => `${what}, ${size.threats} cards, ${size.unsorted} unsorted`;
  // The first round of each is for warming up.
  const figure = (what: string, pick: (side: typeof own) => number): Figure =>
    milliseconds(name(what), pick(own), pick(plain));
  const middle = (of: (drag: Drag) => number) => (side: typeof own) => medianOf(side.drags.slice(1).map(of));
  const figures = [
    figure('board shown', ({ shown }) => medianOf(shown.slice(1))),
    milliseconds(
      name('board shown, beside plain React'),
      medianOf(own.shown.slice(1)),
      medianOf(byReact.slice(1)),
    ),
    figure(
      'picked up and painted',
      middle((drag) => drag.pickedUp),
    ),
    figure('frames while dragging, 95 %', ({ drags }) =>
      highest(
        drags.slice(1).flatMap((drag) => drag.frames),
        0.95,
      ),
    ),
    figure(
      'dropped and painted',
      middle((drag) => drag.dropped),
    ),
  ];
  return size.threats === 2_000 && size.risks > 0 ? [...figures, await recording(page, bare)] : figures;
}

async function openWorkshop(page: Page, size: BoardSize): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => window.storforum.call('workshop.close', {}));
  await page.reload();
  await page
    .getByRole('button', { name: titleOf(size) })
    .first()
    .click();
  await page.locator('[data-board]').waitFor();
}

/** From the press on the phase until the board is painted. */
async function timeToShow(page: Page): Promise<number> {
  await goToPhase(page, 'Samla in');
  await page.locator('[data-board]').waitFor({ state: 'detached' });
  return timed(page, { event: 'click', selector: '[data-board] [data-item=threat]' }, () =>
    goToPhase(page, 'Gruppera'),
  );
}

/** From a press until the same cards, as plain HTML, are painted. */
async function timeToShowPlain(page: Page, size: BoardSize): Promise<number> {
  const { page: html, cards } = plainBoard(size);
  await page.setContent(html);
  await page.evaluate((inner) => {
    addEventListener(
      'click',
      () => {
        (document.querySelector('#board') as Element).innerHTML = inner;
      },
      { once: true },
    );
  }, cards);
  return timed(page, { event: 'click', selector: '#board .card' }, () => page.mouse.click(960, 20));
}

function milliseconds(name: string, value: number, bare: number): Figure {
  return { name, value, unit: 'ms', bare, ratio: value / bare };
}

/** From a press until the same words, drawn by React and nothing else, are painted. */
async function timeToShowByReact(page: Page, script: string, size: BoardSize): Promise<number> {
  await page.setContent(plainBoard(size).page);
  await page.evaluate((words) => Object.assign(window, { words }), plainWords(size));
  await page.addScriptTag({ content: script });
  return timed(page, { event: 'click', selector: '#board .card' }, () => page.mouse.click(960, 20));
}

type Watched = { readonly event: string; readonly selector: string };

/** Milliseconds from the event that an act causes until the frame in which there is such an element is painted. */
async function timed(page: Page, awaited: Watched, act: () => Promise<void>): Promise<number> {
  await page.evaluate(paintedAfter, awaited);
  await act();
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** Runs in the page: begins to watch. The answer is left with the page, since it must watch before the act. */
function paintedAfter({ event, selector }: Watched): void {
  const painted = new Promise<number>((resolve) => {
    const afterPaint = new MessageChannel();
    let start = 0;
    afterPaint.port1.onmessage = () => resolve(performance.now() - start);
    const look = () => {
      if (document.querySelector(selector)) requestAnimationFrame(() => afterPaint.port2.postMessage(null));
      else setTimeout(look);
    };
    addEventListener(
      event,
      ({ timeStamp }) => {
        start = timeStamp;
        look();
      },
      { once: true, capture: true },
    );
  });
  Object.assign(window, { painted });
}

type Drag = { readonly pickedUp: number; readonly frames: readonly number[]; readonly dropped: number };

/** Takes the first card over the board along a path with many turns, and lets it go on a risk or an unsorted card. */
async function timedDrag(page: Page): Promise<Drag> {
  const card = page.locator('[data-item=threat], .card').first();
  const box = await card.boundingBox();
  if (!box) throw new Error('no card to drag');
  const grip = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  const pickedUp = await timed(page, { event: 'pointermove', selector: '[class*=shadow]' }, () =>
    page.mouse.move(grip.x + 6, grip.y + 6),
  );
  await page.evaluate(watchFrames);
  for (let step = 0; step < 60; step += 1) {
    const x = 500 + 450 * (1 - Math.cos(step / 6));
    await page.mouse.move(x, 250 + 8 * step);
  }
  // Over cards of the tray too: where every card is unsorted they are all there is to land on.
  for (let step = 0; step < 20; step += 1) await page.mouse.move(grip.x, grip.y + 120 + 15 * step);
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  const dropped = await timed(page, { event: 'pointerup', selector: 'body:not(:has([class*=shadow]))' }, () =>
    page.mouse.up(),
  );
  return { pickedUp, frames, dropped };
}

/** Runs in the page: keeps the times between frames until the pointer is let go. */
function watchFrames(): void {
  const frames: number[] = [];
  Object.assign(window, { frames });
  let before = 0;
  let isHeld = true;
  addEventListener('pointerup', () => (isHeld = false), { once: true, capture: true });
  const next = (now: number) => {
    if (before > 0) frames.push(now - before);
    before = now;
    if (isHeld) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

/** From Enter until the threat is on the projector and acknowledged as on disk; beside it, a line put in a plain list. */
async function recording(page: Page, bare: Page): Promise<Figure> {
  await page.bringToFront();
  await goToPhase(page, 'Samla in');
  const own: number[] = [];
  for (let index = 0; index < recordings; index += 1) {
    await page.keyboard.type(`Nyckeln till arkivet är borta ${index}`);
    await page.evaluate(recordedAfterEnter);
    await page.keyboard.press('Enter');
    own.push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
  }
  await bare.bringToFront();
  await bare.setContent('<ul></ul><input autofocus>');
  const plain: number[] = [];
  for (let index = 0; index < recordings; index += 1) {
    await bare.keyboard.type(`Nyckeln till arkivet är borta ${index}`);
    await bare.evaluate(plainAfterEnter);
    await bare.keyboard.press('Enter');
    plain.push(await bare.evaluate(() => (window as unknown as { painted: Promise<number> }).painted));
  }
  const [value, other] = [highest(own, 0.95), highest(plain, 0.95)];
  return milliseconds('Enter to recorded and on the projector, 95 %, 2,000 threats there', value, other);
}

/** Runs in the page: until the newest row is painted and no longer waits for the disk. */
function recordedAfterEnter(): void {
  const painted = new Promise<number>((resolve) => {
    const afterPaint = new MessageChannel();
    const row = () => document.querySelector('[data-threat]');
    const former = row()?.getAttribute('data-threat');
    let start = 0;
    afterPaint.port1.onmessage = () => resolve(performance.now() - start);
    const isThere = () => {
      const now = row();
      return now?.getAttribute('data-threat') !== former && !now?.className.includes('pending');
    };
    const look = () => {
      if (isThere()) requestAnimationFrame(() => afterPaint.port2.postMessage(null));
      else setTimeout(look);
    };
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        start = timeStamp;
        setTimeout(look);
      },
      { once: true, capture: true },
    );
  });
  Object.assign(window, { painted });
}

/** Runs in the page: until the typed line is painted in the list. */
function plainAfterEnter(): void {
  const painted = new Promise<number>((resolve) => {
    const afterPaint = new MessageChannel();
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const field = document.querySelector('input') as HTMLInputElement;
        const line = document.createElement('li');
        line.textContent = field.value;
        field.value = '';
        document.querySelector('ul')?.prepend(line);
        afterPaint.port1.onmessage = () => resolve(performance.now() - timeStamp);
        requestAnimationFrame(() => afterPaint.port2.postMessage(null));
      },
      { once: true, capture: true },
    );
  });
  Object.assign(window, { painted });
}

/** The value that a share of the values do not exceed. */
function highest(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
