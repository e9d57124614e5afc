import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import buildOnce from '../e2e/global-setup.ts';
import { launchLoopback } from '../e2e/launch-loopback.ts';
import { presetMethod } from '../helpers/workshop.ts';
import { type Figure, medianOf } from './figure.ts';
import { signs, wording } from './many-cards.ts';

const rounds = 7;
const threatCount = 6_000;
const riskCount = 300;
const unsortedCount = 1_000;
const title = 'Sex tusen hot';

/** Opening a workshop of 6,000 threats until the board answers a key, and what the page loads at its start. */
export async function run(): Promise<Figure[]> {
  buildOnce();
  const root = mkdtempSync(join(tmpdir(), 'storforum-bench-'));
  const folders = { data: join(root, 'data'), documents: join(root, 'documents') };
  mkdirSync(join(folders.data, 'library'), { recursive: true });
  importWorkshop(join(folders.data, 'library', 'sex-tusen.storforum'), JSON.stringify(bigWorkshop()));
  const { page, close } = await launchLoopback(folders);
  const bare = await serveBarePage();
  try {
    return [await opening(page, bare), await sizeAtStart(page)];
  } finally {
    await close();
    bare.close();
    rmSync(root, { recursive: true, force: true });
  }
}

async function opening(page: Page, bare: Server): Promise<Figure> {
  const barePage = await page.context().newPage();
  const own: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    plain.push(await timeOfBarePage(barePage, bare));
    own.push(await timeOfBoard(page));
  }
  await barePage.close();
  // The first round of each is for warming up.
  const value = medianOf(own.slice(1));
  const bareTime = medianOf(plain.slice(1));
  const name = 'opening a workshop of 6,000 threats until the board answers a key';
  return { name, value, unit: 'ms', bare: bareTime, ratio: value / bareTime };
}

/** From the press on its title in the library until a key has moved the focus and that is drawn. */
async function timeOfBoard(page: Page): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => window.storforum.call('workshop.close', {}));
  await page.reload();
  const open = page.getByRole('button', { name: title }).first();
  await open.waitFor();
  const answered = page.evaluate(firstKeyAnswered, '[data-board] [data-item=threat]');
  await open.click();
  const { pressed, drawn } = await answered;
  return drawn - pressed;
}

/** From the start of the navigation until a key has moved the focus and that is drawn. */
async function timeOfBarePage(page: Page, server: Server): Promise<number> {
  const { port } = server.address() as AddressInfo;
  await page.bringToFront();
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
  return (await page.evaluate(firstKeyAnswered, '.card')).drawn;
}

/**
 * Runs in the page: tries an arrow key whenever the page has time for one, as a person's key would wait for it.
 * `pressed` is the time of the last press of the pointer, `drawn` that of the frame after the key was answered.
 */
function firstKeyAnswered(cards: string): Promise<{ pressed: number; drawn: number }> {
  let pressed = 0;
  addEventListener('pointerdown', (event) => {
    pressed = event.timeStamp;
  });
  const isAnswered = () => {
    if (!document.querySelector(cards)) return false;
    const key = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key));
    return document.activeElement?.matches(cards) ?? false;
  };
  return new Promise((resolve) => {
    const afterPaint = new MessageChannel();
    afterPaint.port1.onmessage = () => resolve({ pressed, drawn: performance.now() });
    const attempt = () => {
      if (isAnswered()) requestAnimationFrame(() => afterPaint.port2.postMessage(null));
      else setTimeout(attempt);
    };
    attempt();
  });
}

/** Everything the page fetches until the library stands, gzipped: script, style, page and the fonts it uses. */
async function sizeAtStart(page: Page): Promise<Figure> {
  await page.evaluate(() => window.storforum.call('workshop.close', {}));
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const isPart = ['document', 'script', 'stylesheet', 'font'].includes(response.request().resourceType());
    if (isPart) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.reload();
  await page.getByRole('button', { name: title }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const value = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000;
  return {
    name: 'what the page loads at its start, gzipped',
    value,
    unit: 'kB',
    bare: 350,
    ratio: value / 350,
  };
}

function riskOf(index: number): number | null {
  return index < unsortedCount ? null : (index - unsortedCount) % riskCount;
}

function bigWorkshop() {
  const properties = ['confidentiality', 'integrity', 'availability', 'traceability'];
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  return {
    format: 'storforum-workshop',
    version: 1,
    workshop: { title, language: 'sv' },
    method: presetMethod(),
    groups: signs.map((sign) => ({ id: sign, name: `Grupp ${sign}` })),
    risks: range(riskCount).map((index) => ({ id: `r${index}`, title: wording(index) })),
    threats: range(threatCount).map((index) => ({
      text: wording(index),
      groupId: signs[index % signs.length],
      properties: [properties[index % 4]],
      riskId: riskOf(index) === null ? null : `r${riskOf(index)}`,
    })),
  };
}

/** The same cards in the same places, by nothing but HTML, CSS and four lines of script. */
function barePage(): string {
  const card = (index: number) =>
    `<div class="card" tabindex="-1"><b>${signs[index % signs.length]}</b><span>${wording(index)}</span><small>K</small></div>`;
  const cards = Array.from({ length: threatCount }, (_, index) => ({
    risk: riskOf(index),
    html: card(index),
  }));
  const byRisk = Map.groupBy(cards, ({ risk }) => risk);
  const list = (risk: number | null) => (byRisk.get(risk) ?? []).map(({ html }) => html).join('');
  const risks = Array.from(
    { length: riskCount },
    (_, risk) => `<section><h3>${risk} ${wording(risk)}</h3>${list(risk)}</section>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Bare</title><style>
    body { margin: 0; font: 24px/1.35 system-ui; display: grid; grid-template-columns: 400px 1fr; height: 100vh; }
    main, aside { overflow: auto; }
    main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 24px; align-items: start; }
    .card { display: flex; gap: 12px; padding: 12px; border: 1px solid #d9d4c7; border-radius: 10px; background: #fff; margin: 12px 0; }
    b { display: grid; place-items: center; flex: none; width: 38px; height: 38px; border-radius: 50%; background: #00568a; color: #fff; }
    </style><aside>${list(null)}</aside><main>${risks.join('')}</main><script>
    addEventListener('keydown', () => {
      const card = document.activeElement.closest('.card');
      (card?.nextElementSibling ?? document.querySelector('.card')).focus();
    });
    </script>`;
}

async function serveBarePage(): Promise<Server> {
  const html = barePage();
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
