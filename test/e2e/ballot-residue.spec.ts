import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  beginBallot,
  expectCurtain,
  filesWith,
  fillByKeys,
  handOver,
  handOverButton,
  heapOf,
  launchWithProfile,
  pageOf,
  putInDraft,
} from './ballot.ts';
import { expect, openExample, test } from './fixtures.ts';

test.skip(({ host }) => host === 'electron', 'the voters’ document of a browser');

/** Three voters; the long set asks for more. */
const handOvers = Number(process.env.STORFORUM_HANDOVERS ?? 3);
const risks = 6;

/** Somebody's digits, unlike anybody else's. */
function digitsOf(voter: number): string {
  const digits = Array.from(
    { length: risks * 2 },
    (_, place) => 1 + ((voter * 7 + place * place + (voter >> place)) % 4),
  );
  return digits.join('');
}

const codes = ['abstain', 'very-low', 'low', 'high', 'very-high'];

/** A piece of the ballot as it is sent, which is nowhere but in this one. */
function sentPiece(riskIds: readonly string[], digits: string): string {
  const answers = riskIds.map((riskId, place) => ({
    riskId,
    probability: codes[Number(digits[place * 2])],
    consequence: codes[Number(digits[place * 2 + 1])],
  }));
  return JSON.stringify(answers).slice(1, -1);
}

/** What is found of the markers on the page, in its memory and in all files, by where. */
async function residue(
  page: Page,
  folders: readonly string[],
  markers: readonly string[],
): Promise<string[]> {
  const places = { page: await pageOf(page), memory: await heapOf(page) };
  const found = Object.entries(places).flatMap(([place, text]) =>
    // A heap snapshot is JSON: quotes within its texts are escaped.
    markers
      .filter((marker) => text.includes(marker) || text.includes(JSON.stringify(marker).slice(1, -1)))
      .map(() => place),
  );
  return [...found, ...folders.flatMap((folder) => filesWith(folder, markers))];
}

test(`${handOvers} voters in turn leave nothing that the next one finds`, async ({ folders }) => {
  test.setTimeout(60_000 + handOvers * 15_000);
  const profile = join(folders.data, '..', 'profile');
  const places = [profile, folders.data];
  const { page, end } = await launchWithProfile(folders, profile);
  await openExample(page);
  const riskIds = await beginBallot(page, { risks, layout: 'all', present: handOvers });
  const markers: string[] = [];
  let looked = 0;
  let hits = 0;
  for (let voter = 0; voter < handOvers; voter += 1) {
    const digits = digitsOf(voter);
    const canary = `canary-${crypto.randomUUID()}`;
    markers.push(canary, sentPiece(riskIds, digits));
    await fillOnOnePage(page, digits);
    expect(await putInDraft(page, canary)).toBe(true);
    // The same search finds what it looks for as long as the ballot is there.
    if (voter % 4 === 0) expect(await residue(page, [], [canary])).toEqual(['memory']);
    await handOver(page);
    for (const look of looks) {
      await look(page);
      await expectCurtain(page);
      await expect(page.getByRole('option')).toHaveCount(0);
      await expect(handOverButton(page)).toHaveCount(0);
    }
    hits += (await residue(page, places, markers)).length;
    looked += 1;
  }
  expect({ looked, hits }).toEqual({ looked: handOvers, hits: 0 });
  await endRound(page);
  expect(await residue(page, places, markers)).toEqual([]);
  await end();
  expect(places.flatMap((folder) => filesWith(folder, markers))).toEqual([]);
  console.log(`  hand-overs: ${handOvers}, hits: ${hits}`);
});

/** What the next person may try. */
const looks: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.keyboard.press('Control+z'),
  (page) => page.reload(),
  async (page) => {
    await page.goBack({ timeout: 5_000 }).catch(() => null);
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.goForward({ timeout: 5_000 });
  },
];

async function fillOnOnePage(page: Page, digits: string): Promise<void> {
  await page.getByRole('button', { name: /^(Börja rösta|En röstsedel till)$/ }).click();
  await page.keyboard.type(digits);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Din röstsedel' })).toBeVisible();
}

async function endRound(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Avsluta omröstningen/ }).click();
  await page.getByRole('button', { name: 'Håll inne för att avsluta' }).focus();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('dialog', { name: 'Omröstningen är avslutad' })).toBeVisible();
  await page.keyboard.up('Enter');
}

test('the search finds a ballot wherever it is left', { tag: '@long' }, async ({ folders }) => {
  const profile = join(folders.data, '..', 'profile');
  const { page, end } = await launchWithProfile(folders, profile);
  await openExample(page);
  const riskIds = await beginBallot(page, { risks: 1 });
  const markers = [`canary-${crypto.randomUUID()}`, sentPiece(riskIds, '12')];
  await fillByKeys(page, '12');
  await handOver(page);
  expect(await residue(page, [profile, folders.data], markers)).toEqual([]);
  // A page that kept it would be found out: in each kind of storage, in memory and on disk.
  const keep: Readonly<Record<string, (text: string) => unknown>> = {
    title: (text: string) => Object.assign(document, { title: text }).title,
    local: (text: string) => localStorage.setItem('ballot', text),
    session: (text: string) => sessionStorage.setItem('ballot', text),
    history: (text: string) => history.replaceState(text, ''),
    cache: async (text: string) => void (await caches.open(text)),
    memory: (text: string) => Object.assign(globalThis, { kept: [`${text}.`] }).kept.length,
  };
  for (const [place, leave] of Object.entries(keep)) {
    await page.evaluate(leave, markers.join(' '));
    const found = await residue(page, [], markers);
    expect([place, found.includes(place === 'memory' ? 'memory' : 'page')]).toEqual([place, true]);
    await page.reload();
    await expectCurtain(page);
  }
  await page.evaluate(keep.local ?? (() => {}), markers.join(' '));
  await end();
  expect(filesWith(profile, markers).length).toBeGreaterThan(0);
});
