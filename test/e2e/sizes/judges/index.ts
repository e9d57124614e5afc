// Built into one script and run in the page: what is wrong with how a screen stands, by kind.

import { brokenWords } from './broken-words.ts';
import { clipped } from './clipped.ts';
import { hiddenFocus } from './hidden-focus.ts';
import { missingTitle } from './missing-title.ts';
import { overlaps } from './overlaps.ts';
import { standingStill } from './page.ts';
import { crampedScrolling, sidewaysScrolling } from './scrolling.ts';
import { smallTargets } from './small-targets.ts';

/** How a thing can stand wrongly. */
const layoutJudges = {
  title: missingTitle,
  overlap: overlaps,
  clipped,
  broken: brokenWords,
  sideways: sidewaysScrolling,
  cramped: crampedScrolling,
  target: smallTargets,
};

export type Fault = keyof typeof layoutJudges | 'focus';
/** What was found, each of a kind and in words. */
export type Finding = readonly [kind: Fault, what: string];

/** What the browser leaves out until it is scrolled to is laid out too: its place is only guessed till then. */
const wholePage = '* { content-visibility: visible !important }';

/** Looks at what is shown as it stands. */
export function judgeLayout(): Finding[] {
  const before = document.adoptedStyleSheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(wholePage);
  document.adoptedStyleSheets = [...before, sheet];
  try {
    return standingStill(() =>
      Object.entries(layoutJudges).flatMap(([kind, judge]) =>
        judge().map((what) => [kind as Fault, what] as const),
      ),
    );
  } finally {
    document.adoptedStyleSheets = before;
  }
}

/** Moves the focus through what is shown. */
export async function judgeFocus(): Promise<Finding[]> {
  return (await hiddenFocus()).map((what) => ['focus', what] as const);
}
