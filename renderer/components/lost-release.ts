/**
 * Cancels a press whose release never came here, as when another program took the pointer: at its first move without a
 * button. Whatever is dragged hears `pointercancel`, and the move itself is heard by nobody. Returns its own removal.
 */
export function watchLostReleases(): () => void {
  const watching = new AbortController();
  const options = { capture: true, signal: watching.signal };
  let pressed: number | null = null;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pressed || event.buttons !== 0) return;
    event.stopImmediatePropagation();
    const { pointerId, pointerType, isPrimary } = event;
    const cancel = new PointerEvent('pointercancel', { bubbles: true, pointerId, pointerType, isPrimary });
    document.dispatchEvent(cancel);
  };
  const onEnd = ({ pointerId }: PointerEvent) => {
    if (pointerId === pressed) pressed = null;
  };
  addEventListener('pointerdown', ({ pointerId }) => (pressed = pointerId), options);
  addEventListener('pointerup', onEnd, options);
  addEventListener('pointercancel', onEnd, options);
  addEventListener('pointermove', onMove, options);
  return () => watching.abort();
}
