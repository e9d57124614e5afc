import type { Page } from '@playwright/test';
import { type Room, screenScale } from '../../../shared/domain/projector/legibility.ts';

/** How large a window is and how much its type is enlarged, by the zoom and by the room as measured. */
export type Size = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** With the most space in text that a person may ask for (WCAG 1.4.12). */
  readonly spaced?: boolean;
  /** The person's own size of type, as it is set in the browser; 16 pixels where nobody has. */
  readonly own?: number;
};

const screens = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
] as const;
/** A window of 320 pixels, and what is left of one of 1920 where the browser or the system enlarges four times. */
const smallest = [
  [320, 640],
  [480, 270],
] as const;
const zooms = [1, 1.25, 1.5, 2] as const;
/** Not measured; one where type grows; one that asks for more than the work window gives. */
const rooms: readonly (Room | null)[] = [null, { depth: 7, width: 2.5 }, { depth: 12, width: 2.5 }];

const scales = [...new Set(rooms.flatMap((room) => zooms.map((zoom) => screenScale(room, zoom))))].sort();

/** Every window at every scale; the smallest windows are an enlargement themselves. */
export const allSizes: readonly Size[] = [
  ...screens.flatMap(([width, height]) => scales.map((scale) => ({ width, height, scale }))),
  ...smallest.map(([width, height]) => ({ width, height, scale: 1 })),
  { width: 1366, height: 768, scale: 1, spaced: true },
  { width: 320, height: 640, scale: 1, spaced: true },
  { width: 1280, height: 720, scale: 1, own: 20 },
  { width: 1366, height: 768, scale: 1, own: 24 },
];

/** The ends, and what a laptop has in large type. */
export const someSizes: readonly Size[] = [
  { width: 1280, height: 720, scale: 1 },
  { width: 1366, height: 768, scale: 2 },
  { width: 3840, height: 2160, scale: 1 },
  { width: 320, height: 640, scale: 1 },
  { width: 480, height: 270, scale: 1 },
  { width: 1280, height: 720, scale: 1, spaced: true },
];

/** The two that find most: large type on a laptop, and a narrow window. For screens whose others are in the long table. */
export const fewSizes: readonly Size[] = [
  { width: 1366, height: 768, scale: 2 },
  { width: 320, height: 640, scale: 1 },
];

/** Where the focus is led through a screen: in large type, where there is least room. */
export const focusSizes: readonly Size[] = [
  { width: 1366, height: 768, scale: 2 },
  { width: 480, height: 270, scale: 1 },
];

/** Makes a window so large, and its type so much larger, as its preferences do. */
export async function setSize(
  page: Page,
  { width, height, scale, spaced = false, own = 16 }: Size,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await setOwnType(page, own);
  await page.evaluate(
    async ({ scale, spacing }) => {
      document.documentElement.style.setProperty('--scale', String(scale));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spacing);
      document.adoptedStyleSheets = [sheet];
      for (const each of document.querySelectorAll('*')) if (each.scrollTop > 0) each.scrollTop = 0;
      // Lists that measure themselves have done so in the second frame.
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    { scale, spacing: spaced ? mostSpace : '' },
  );
}

const mostSpace = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`;

const ownTypes = new WeakMap<Page, number>();

/** Tells the browser a person's size of type, as its settings do. */
async function setOwnType(page: Page, standard: number): Promise<void> {
  if ((ownTypes.get(page) ?? 16) === standard) return;
  ownTypes.set(page, standard);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await session.detach();
}

export const nameOfSize = ({ width, height, scale, spaced, own }: Size) =>
  [
    `${width}×${height} at ${Math.round(scale * 100)} %`,
    ...(spaced ? ['spaced'] : []),
    ...(own ? [`own type ${own}`] : []),
  ].join(', ');
