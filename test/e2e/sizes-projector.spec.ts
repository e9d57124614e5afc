import type { Page } from '@playwright/test';
import type { Room } from '../../shared/domain/projector/legibility.ts';
import { askHost } from './ask-host.ts';
import { expect, type Folders, test } from './fixtures.ts';
import { openProjector } from './projector-page.ts';
import type { Content } from './sizes/content.ts';
import { faultsAt, faultsOf, isWanted, refusalOf } from './sizes/faults.ts';
import { openContent } from './sizes/open-content.ts';
import { prepareRoom } from './sizes/screens/prepare-room.ts';
import { presenterScreens } from './sizes/screens/presenter.ts';
import { projectorViews } from './sizes/screens/projector.ts';
import { leaveDialogs } from './sizes/screens/screen.ts';
import { allSizes, fewSizes, type Size } from './sizes/sizes.ts';

type World = { readonly page: Page; readonly folders: Folders };

/** How large the projector's type is: by its own zoom and by the room. What it shows is made for that. */
type Look = { readonly projectorZoom: 1 | 1.25 | 1.5 | 2; readonly room: Room | null };
const looks: readonly Look[] = [
  ...([1, 1.25, 1.5, 2] as const).map((projectorZoom) => ({ projectorZoom, room: null })),
  // The room for which the app says that the picture is as large as it goes.
  { projectorZoom: 1, room: { depth: 12, width: 2.5 } },
];

/** Pictures of projectors and displays; type follows them, so that each shows the same, larger or smaller. */
const pictures = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
  [1024, 768],
  [480, 270],
  [320, 640],
] as const;

type Pictures = readonly (readonly [width: number, height: number])[];

async function tryProjector(
  { page, folders }: World,
  content: Content,
  look: Look,
  pictures: Pictures,
): Promise<void> {
  test.setTimeout(30 * 60_000);
  await askHost(page, 'preferences.set', look);
  await openContent(page, folders, content);
  await prepareRoom(page);
  const { projector } = await openProjector(page);
  const scale = await projector.evaluate(() =>
    Number(document.documentElement.style.getPropertyValue('--scale')),
  );
  const sizes = pictures.map(([width, height]) => ({ width, height, scale }));
  const faults: string[] = [];
  for (const [name, show] of Object.entries(projectorViews)) {
    const refused = await refusalOf(() => show({ page, projector }));
    if (refused) faults.push(`${name} · ${refused}`);
    else if (isWanted(name)) faults.push(...(await faultsAt(projector, name, sizes)));
    await leaveDialogs(page);
  }
  expect(faults).toEqual([]);
}

test('every view of the projector stands whole in the picture of a projector', async ({ page, folders }) => {
  const look = { projectorZoom: 1, room: null } as const;
  await tryProjector({ page, folders }, { count: '60', language: 'sv' }, look, [[1920, 1080]]);
});

async function tryPresenter(
  { page, folders }: World,
  content: Content,
  sizes: readonly Size[],
): Promise<void> {
  test.setTimeout(30 * 60_000);
  await openContent(page, folders, content);
  await prepareRoom(page);
  expect(await faultsOf(page, presenterScreens(folders), sizes)).toEqual([]);
}

test('what the facilitator has beside the work, and what comes back from Excel, stand whole', async ({
  page,
  folders,
}) => {
  await tryPresenter({ page, folders }, { count: '60', language: 'sv' }, fewSizes);
});

for (const language of ['sv', 'en'] as const)
  for (const count of ['3', '60', '300'] as const) {
    test(`the facilitator's view stands whole at every size, scale and room: ${language}, ${count} threats @long`, async ({
      page,
      folders,
    }) => {
      await tryPresenter({ page, folders }, { count, language }, allSizes);
    });

    for (const look of looks)
      test(`the projector stands whole in every picture: ${language}, ${count} threats, ${nameOfLook(look)} @long`, async ({
        page,
        folders,
      }) => {
        await tryProjector({ page, folders }, { count, language }, look, pictures);
      });
  }

function nameOfLook({ projectorZoom, room }: Look): string {
  return room ? `a room of ${room.depth} m` : `${projectorZoom * 100} %`;
}
