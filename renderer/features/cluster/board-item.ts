/** Something on the board that can hold the focus: a threat's card, or the head of a risk. */
export type BoardItem = { readonly kind: 'threat' | 'risk'; readonly id: string };

/** Id of the element of a place. */
export function elementId({ kind, id }: BoardItem): string {
  return `${kind}-${id}`;
}

/** The place that an element is, or stands in; null for one outside. */
export function placeOf(element: Element | null): BoardItem | null {
  const held = element?.closest<HTMLElement>('[data-place]');
  const { place: kind, id } = held?.dataset ?? {};
  return (kind === 'threat' || kind === 'risk') && id ? { kind, id } : null;
}
