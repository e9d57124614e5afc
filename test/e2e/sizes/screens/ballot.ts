import type { Page } from '@playwright/test';
import { askHost } from '../../ask-host.ts';
import type { Screens } from './screen.ts';

const start = (page: Page) => page.getByRole('button', { name: /^(Börja rösta|Start voting)$/ });

/** What a participant sees at the facilitator's machine; last, since a workshop does not come back from there. */
export const ballotScreens: Screens = {
  'ballot curtain': async (page) => {
    const { rows } = await askHost(page, 'workshop.read', {});
    const riskIds = rows.risk.slice(0, 3).map(({ id }) => id);
    const round = { id: 'round-sizes', way: 'secret', riskIds, present: 12, earlierId: null } as const;
    await askHost(page, 'workshop.run', { key: 'open-round', command: { type: 'round.open', ...round } });
    await askHost(page, 'ballot.begin', { roundId: round.id, layout: 'each' });
    await page.evaluate(() => globalThis.location.replace('/ballot'));
    await start(page).waitFor();
  },
  'ballot question': async (page) => {
    await start(page).click();
    await page
      .getByRole('radio')
      .or(page.getByRole('button', { pressed: false }))
      .first()
      .waitFor();
  },
};
