/** The browser's lock, asked for again when the page is in sight again. */
export function screenLock() {
  let isWanted = false;
  let held: WakeLockSentinel | null = null;
  let asking: Promise<void> = Promise.resolve();
  const isInForce = () => held !== null && !held.released;
  const settle = async () => {
    if (!isWanted) {
      await held?.release();
      held = null;
    } else if (!isInForce() && document.visibilityState === 'visible') {
      // Refused when the battery is low: then the machine knows better.
      held = await navigator.wakeLock.request('screen').catch(() => null);
    }
  };
  const sync = () => {
    asking = asking.then(settle, settle);
  };
  document.addEventListener('visibilitychange', sync);
  return {
    want(wanted: boolean) {
      if (wanted === isWanted) return;
      isWanted = wanted;
      sync();
    },
  };
}
