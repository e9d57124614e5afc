import type { Page } from '@playwright/test';
import type { BallotLayout, RoundSubject } from '../../../../shared/domain/codes.ts';
import { askHost } from '../../ask-host.ts';
import { comeBack } from '../../fixtures.ts';
import { dialog, type Screens } from './screen.ts';

const start = (page: Page) => page.getByRole('button', { name: /^(Börja rösta|Start voting)$/ });
const title = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A hand moves on its way from one press to the next. */
async function forward(page: Page): Promise<void> {
  await comeBack(page);
  await page.locator('[data-forward]').click();
}

/** Answers the risk that is asked about, by the places of its answers. */
async function answer(page: Page, ...places: readonly number[]): Promise<void> {
  for (const [axis, place] of places.entries())
    await page.getByRole('listbox').nth(axis).getByRole('option').nth(place).click();
}

type Round = { readonly id: string; readonly layout: BallotLayout; readonly about: RoundSubject };

/** Passes the machine on to the voters; they have long to answer, since all sizes are looked at. */
async function passOn(page: Page, { id, layout, about }: Round): Promise<void> {
  const { rows } = await askHost(page, 'workshop.read', {});
  const riskIds = rows.risk
    .toSorted((a, b) => a.number - b.number)
    .slice(0, 3)
    .map((risk) => risk.id);
  const round = { id, way: 'secret', riskIds, present: 12, earlierId: null, about } as const;
  await askHost(page, 'workshop.run', { key: id, command: { type: 'round.open', ...round } });
  await askHost(page, 'ballot.begin', { roundId: id, layout, time: 'longest' });
  await page.evaluate(() => globalThis.location.replace('/ballot'));
  await start(page).waitFor();
}

/** Gives the machine back to the facilitator. */
async function takeBack(page: Page): Promise<void> {
  await askHost(page, 'ballot.end', {});
  await page.evaluate(() => globalThis.location.replace('/'));
  await dialog(page).waitFor();
}

/** What a participant sees at the facilitator's machine; last, since a workshop does not come back from there. */
export const ballotScreens: Screens = {
  'ballot curtain': (page) => passOn(page, { id: 'round-sizes', layout: 'each', about: 'level' }),
  'ballot secrecy': async (page) => {
    await page
      .getByRole('button', { name: /^(Så skyddas din röst|How your vote)/ })
      .first()
      .click();
    await dialog(page).waitFor();
  },
  'ballot end asked': async (page) => {
    await page
      .getByRole('button', { name: /^(Avsluta omröstningen|End the vote)/ })
      .first()
      .click();
    await dialog(page).waitFor();
  },
  'ballot question': async (page) => {
    await start(page).click();
    await page.getByRole('option').first().waitFor();
  },
  'ballot second question': async (page) => {
    await answer(page, 1, 2);
    await forward(page);
    await page.getByText(/^2 (av|of) 3$/).waitFor();
  },
  'ballot summary': async (page) => {
    // The second is not answered, which is said.
    await forward(page);
    await page.getByText(/^3 (av|of) 3$/).waitFor();
    await answer(page, 0, 4);
    await forward(page);
    await title(page, /^(Din röstsedel|Your ballot)$/);
  },
  'ballot hidden': async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
    });
    await title(page, /^(Röstsedeln är dold|The ballot is hidden)$/);
  },
  'ballot next person': async (page) => {
    await page.getByRole('button', { name: /^(Det är min röstsedel|This is my ballot)/ }).click();
    await page.getByRole('button', { name: /^(Lämna in röstsedeln|Hand in the ballot)/ }).click();
    await title(page, /^(Nästa person|Next person)$/);
  },
  'ballot on one page': async (page) => {
    await takeBack(page);
    await passOn(page, { id: 'round-residual', layout: 'all', about: 'residual' });
    await start(page).click();
    await page.getByRole('option').first().waitFor();
  },
};
