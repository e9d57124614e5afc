import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { call } from '../../api.ts';
import { setProjector, useProjector } from './projector-store.ts';

/** The parts of a view that can be put in the light, in the order that both windows draw them in. */
function partsOf(page: HTMLElement | null): HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>('[data-spot]') ?? [])];
}

/** Lights one part of a page and dims all else; beyond the last part it begins again. */
export function useLight(page: RefObject<HTMLElement | null>, spot: number | null, drawn: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` says when there are other parts.
  useLayoutEffect(() => {
    const parts = partsOf(page.current);
    const lit = spot === null ? undefined : parts[spot % Math.max(1, parts.length)];
    for (const part of parts) part.toggleAttribute('data-lit', part === lit);
    page.current?.toggleAttribute('data-dimmed', lit !== undefined);
  }, [page, spot, drawn]);
}

/** The part under a point, the innermost where they lie in each other; null where there is none. */
export function partAt(page: HTMLElement | null, x: number, y: number): number | null {
  const at = partsOf(page)
    .map((part, index) => ({ index, box: part.getBoundingClientRect() }))
    .filter(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
    .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0];
  return at?.index ?? null;
}

type Pointing = Pick<PointerEvent, 'ctrlKey' | 'metaKey' | 'clientX' | 'clientY'>;

/** Whether the key is held by which one points: not Alt, which opens menus. */
export function isPointing({ ctrlKey, metaKey }: Pick<Pointing, 'ctrlKey' | 'metaKey'>): boolean {
  return ctrlKey || metaKey;
}

/** The part that is pointed at in the projector's own window while the key is held. */
export function usePointed(page: RefObject<HTMLElement | null>): number | null {
  const [pointed, setPointed] = useState<number | null>(null);
  useEffect(() => {
    const own = page.current;
    if (!own || document.documentElement.dataset.window !== 'projector') return;
    const onMove = (event: PointerEvent) =>
      setPointed(isPointing(event) ? partAt(own, event.clientX, event.clientY) : null);
    const stop = () => setPointed(null);
    own.addEventListener('pointermove', onMove);
    own.addEventListener('pointerleave', stop);
    window.addEventListener('keyup', stop);
    window.addEventListener('blur', stop);
    return () => {
      own.removeEventListener('pointermove', onMove);
      own.removeEventListener('pointerleave', stop);
      window.removeEventListener('keyup', stop);
      window.removeEventListener('blur', stop);
    };
  }, [page]);
  return pointed;
}

/** Puts a part in the light on the projector, or none: here at once, so that the next press goes on from it. */
export function putInLight(spot: number | null): void {
  const { picture } = useProjector.getState();
  if (!picture || picture.spot === spot) return;
  setProjector({ picture: { ...picture, spot } });
  void call('projector.spot', { spot });
}

/** The light goes to the next part, or back; before the first it goes out. */
export function moveLight(steps: 1 | -1): void {
  const at = useProjector.getState().picture?.spot ?? null;
  const next = at === null ? (steps > 0 ? 0 : null) : at + steps;
  putInLight(next === null || next < 0 ? null : next);
}
