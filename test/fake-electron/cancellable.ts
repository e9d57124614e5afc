/** An event whose default a listener may prevent, with what it tells. */
export function cancellable<T extends object>(told: T = {} as T) {
  const event = {
    ...told,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
