/** When the page counts as gone, in milliseconds. */
export type IdleTimeouts = {
  /** After the last page left; a reload needs a fraction of it. */
  readonly afterLast: number;
  /** Before the first page has come. */
  readonly beforeFirst: number;
};

export type Presence = {
  /** A page came; returns what to call when it leaves. */
  enter(): () => void;
  stop(): void;
};

type Absence = 'page-gone' | 'nobody-came';

/** Counts pages and tells when there are none left, or none came. */
export function createPresence(patience: IdleTimeouts, onAbsence: (reason: Absence) => void): Presence {
  let pages = 0;
  let stopped = false;
  let timer = setTimeout(onAbsence, patience.beforeFirst, 'nobody-came' satisfies Absence);
  const leave = () => {
    pages -= 1;
    if (pages === 0 && !stopped)
      timer = setTimeout(onAbsence, patience.afterLast, 'page-gone' satisfies Absence);
  };
  return {
    enter() {
      clearTimeout(timer);
      pages += 1;
      return leave;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
