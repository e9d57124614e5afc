/** A room as measured once, in metres: from the picture to the back row, and across the picture. */
export type Room = { readonly depth: number; readonly width: number };

/**
 * Least height of a capital letter, as an angle seen from the back row. ISO 9241-303 (before it ISO 9241-3) asks for
 * at least 16 minutes of arc, and holds 20 to 22 for better.
 */
const leastMinutesOfArc = 16;

/** Height of a capital of Atkinson Hyperlegible Next, as part of the size of its type. */
const capitalHeight = 0.668;

/** The picture that sizes are told for: pixels across and down, and the least type used without a measured room. */
export const picture = { width: 1920, height: 1080, type: 24 } as const;

/** Bounds of what can be typed as a room; beyond them somebody has mistaken the unit. */
export const roomBounds = { depth: { least: 1, most: 60 }, width: { least: 0.3, most: 15 } } as const;

/** The screens work up to this enlargement; the projector's own views bear more. */
const mostForScreens = 1.5;
const mostForProjector = 3;

/** The steps of the zoom, as parts of the ordinary size. */
export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export type Zoom = (typeof zoomSteps)[number];

/** Smallest type, in pixels of a picture 1920 wide, that the back row can read. */
export function smallestType({ depth, width }: Room): number {
  const metres = depth * Math.tan((leastMinutesOfArc / 60) * (Math.PI / 180));
  const metresOfPixel = width / picture.width;
  return Math.ceil(metres / (capitalHeight * metresOfPixel));
}

/** How much larger than usual everything is to be; never smaller, since a near picture needs no smaller type. */
export function scaleFor(room: Room | null): number {
  return room ? Math.max(1, smallestType(room) / picture.type) : 1;
}

/** The scale of the screens: the room's and the chosen zoom's, within what their layout bears. */
export function screenScale(room: Room | null, zoom: number): number {
  return round(Math.min(mostForScreens, scaleFor(room)) * zoom);
}

/** The scale of what the projector shows: the room's and the projector's own zoom, never that of the screens. */
export function projectorScale(room: Room | null, zoom: number): number {
  return round(Math.min(mostForProjector, scaleFor(room) * zoom));
}

/** Whether even the largest type the projector uses is too small for the back row. */
export function isPictureTooSmall(room: Room): boolean {
  return scaleFor(room) > mostForProjector;
}

/** What a picture holds at a scale, in units of the smallest type. */
export function canvasAt(scale: number): { readonly width: number; readonly height: number } {
  return { width: picture.width / picture.type / scale, height: picture.height / picture.type / scale };
}

/** A card of two lines, its margin included, and what of a view is not for cards; in units of the smallest type. */
const card = { width: 16, height: 3.8 };
const margins = { width: 3.2, height: 11 };

/** Most cards that a view should show at once, at a scale. */
export function mostCards(scale: number): number {
  const { width, height } = canvasAt(scale);
  const columns = Math.max(1, Math.floor((width - margins.width) / card.width));
  return columns * Math.max(1, Math.floor((height - margins.height) / card.height));
}

/** The step of the zoom beside the present one; the same one at either end. */
export function zoomStep(zoom: Zoom, steps: 1 | -1): Zoom {
  const beyond =
    steps > 0 ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom);
  return beyond ?? zoom;
}

/** A length in metres as it was typed, with comma or point; null where it is none or beyond its bounds. */
export function typedMetres(text: string, bounds: { least: number; most: number }): number | null {
  const typed = text.trim().replace(',', '.').replace(/\s*m$/i, '');
  const metres = /^\d{1,2}(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number.NaN;
  return metres >= bounds.least && metres <= bounds.most ? metres : null;
}

function round(scale: number): number {
  return Math.round(scale * 1_000) / 1_000;
}
