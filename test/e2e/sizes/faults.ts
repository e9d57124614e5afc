import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { judge } from './judge-page.ts';
import type { Finding } from './judges/index.ts';
import { knownRed } from './known-red.ts';
import { leaveDialogs, type Screens } from './screens/screen.ts';
import { focusSizes, nameOfSize, type Size, setSize } from './sizes.ts';

const wantedScreens = new RegExp(`^${process.env.STORFORUM_SCREENS ?? ''}`);
/** With `STORFORUM_SIZES=1366` only the sizes that are called so. */
const wantedSizes = new RegExp(`^${process.env.STORFORUM_SIZES ?? ''}`);

/** With `STORFORUM_SCREENS=record` only the screens that are called so, for whoever mends one. */
export const isWanted = (screen: string) => wantedScreens.test(screen);

/** The size at which a screen is opened, and what it leads to. */
export const usual: Size = { width: 1920, height: 1080, scale: 1 };

/** Everything that stands wrongly in these screens at these sizes, as lines to read. */
export async function faultsOf(page: Page, screens: Screens, sizes: readonly Size[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, open] of Object.entries(screens)) {
    if (!isWanted(name)) continue;
    await setSize(page, usual);
    const refused = await refusalOf(() => open(page));
    faults.push(...(refused ? [`${name} · ${refused}`] : await faultsAt(page, name, sizes)));
    await setSize(page, usual);
    await leaveDialogs(page);
  }
  return faults;
}

/** Why a screen did not open: the others are looked at all the same. */
export async function refusalOf(open: () => Promise<unknown>): Promise<string | null> {
  try {
    await open();
    return null;
  } catch (error) {
    return `did not open: ${error}`;
  }
}

/** Everything that stands wrongly in what is shown, at these sizes; at some of them the focus is led through it. */
export async function faultsAt(
  page: Page,
  name: string,
  sizes: readonly Size[],
  withFocus: readonly Size[] = focusSizes,
): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => document.fonts.ready);
  for (const size of sizes.filter((each) => wantedSizes.test(nameOfSize(each)))) {
    const found = await findingsAt(page, size, withFocus);
    await keepPictureOf(page, name, size);
    for (const [kind, what] of found)
      if (!knownRed[name]?.includes(kind)) faults.push(`${name} · ${nameOfSize(size)} · ${kind}: ${what}`);
  }
  return faults;
}

async function findingsAt(page: Page, size: Size, withFocus: readonly Size[]): Promise<readonly Finding[]> {
  await setSize(page, size);
  const all = await judge(page, 'judgeLayout');
  // Nothing may be lost by more space in text; where a word breaks by it is no loss.
  const layout = size.spaced ? all.filter(([kind]) => kind !== 'broken') : all;
  const isTried = withFocus.some((each) => nameOfSize(each) === nameOfSize(size));
  return isTried ? [...layout, ...(await judge(page, 'judgeFocus'))] : layout;
}

/** With `STORFORUM_PICTURES=DIR` each state is kept there, to look at. */
async function keepPictureOf(page: Page, name: string, size: Size): Promise<void> {
  const folder = process.env.STORFORUM_PICTURES;
  if (folder)
    await page.screenshot({ path: join(folder, `${name} ${nameOfSize(size)}.png`.replaceAll(' ', '-')) });
}
