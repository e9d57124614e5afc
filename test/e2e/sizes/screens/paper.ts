import { askHost, runElsewhere } from '../../ask-host.ts';
import { openDialog, phase, press, type Screens } from './screen.ts';

const id = 'round-paper';

/** A round on paper, whose ballots are typed in; it ends without a result, so that another can be opened. */
export const paperScreens: Screens = {
  'paper entry': async (page) => {
    await phase(page, 3);
    const { rows } = await askHost(page, 'workshop.read', {});
    const riskIds = rows.risk
      .toSorted((a, b) => a.number - b.number)
      .slice(0, 3)
      .map((risk) => risk.id);
    const round = { id, way: 'paper', riskIds, present: 12, earlierId: null } as const;
    await runElsewhere(page, { type: 'round.open', ...round });
    await page.getByRole('button', { name: /^(Mata in röstsedlar|Enter ballots)/ }).click();
    await page.getByRole('heading', { level: 1, name: /^(Omröstning på papper|Paper ballot)/ }).waitFor();
    await press(page, '3', '4', '2');
  },
  'paper wrong digit': (page) => press(page, '9'),
  'paper end asked': (page) => openDialog(page, 'Control+Enter'),
  'assess after paper': async (page) => {
    await press(page, 'Escape');
    await runElsewhere(page, { type: 'round.void', id });
    await phase(page, 3);
  },
};
