// What a level means, beside its name wherever somebody votes or reads what was voted: one look, and one rule for its room.

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import {
  type MeaningPart,
  type MeaningRoom,
  meaningLine,
  partGap,
  type ScaleMeanings,
  type ShownMeaning,
} from '../../shared/domain/method/meaning-room.ts';
import type { Level } from '../../shared/domain/method/method.ts';
import styles from './Meaning.module.css';

/** So that no line begins with what stands between two parts. */
const noBreak = '\u00A0';

type Props = {
  readonly shown: ShownMeaning;
  readonly arranged: MeaningRoom['arranged'];
  /** The whole of it, for the pointer where something is left out. */
  readonly whole?: readonly MeaningPart[] | undefined;
};

/** The meaning of a level: parts on lines of their own, or one running text. An ellipsis stands for what is left out. */
export function Meaning({ shown: { parts, isWhole }, arranged, whole = [] }: Props) {
  if (parts.length === 0) return null;
  return (
    <span
      className={styles.meaning}
      data-arranged={arranged}
      title={isWhole ? undefined : meaningLine(whole)}
    >
      {parts.map(({ rank, label, text }, place) => (
        <span key={rank} className={styles.part}>
          {label !== '' && <span className={styles.label}>{label}: </span>}
          {text}
          {arranged === 'below' && place < parts.length - 1 && partGap.replace(' ', noBreak)}
          {!isWhole && place === parts.length - 1 && !text.endsWith('…') && ' …'}
        </span>
      ))}
    </span>
  );
}

/** The whole of what a level means, for who hears the page and for what is described by it. */
export function WholeMeaning({ id, parts }: { readonly id: string; readonly parts: readonly MeaningPart[] }) {
  return (
    <span id={id} hidden>
      {meaningLine(parts)}
    </span>
  );
}

type ListProps = {
  readonly scale: readonly Level[];
  readonly language: Language;
  readonly shown: readonly ShownMeaning[];
  readonly meanings: ScaleMeanings;
};

/** The levels of a scale with their digits and meanings, one below the other. */
export function MeaningList({ scale, language, shown, meanings }: ListProps) {
  return scale.map((level, place) => (
    <li key={level.code}>
      <b>{place + 1}</b> {level[language]}
      {shown[place] && <Meaning shown={shown[place]} arranged="below" whole={meanings[place]} />}
    </li>
  ));
}

/** Of an element its width, and of the page around it the height that is in sight and what is reserved of it, in units of the type. */
export type Box = {
  readonly width: number;
  readonly height: number;
  readonly reserved: number;
  /** Whether the page itself is scrolled (styles/base.css), so that nothing has to be saved in height. */
  readonly isScrolled: boolean;
};

/** What takes its height whatever the meanings are: it is measured, and the meanings have the rest. */
export const reserved = { 'data-reserved': true } as const;

/** The box of an element, measured again when its page changes and when `content` does; null until it is there. */
export function useBox(element: RefObject<HTMLElement | null>, content: unknown): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content may have other heights.
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const page = measured.closest('main') ?? document.body;
    const parts = [...page.querySelectorAll<HTMLElement>('[data-reserved]')];
    const measure = () =>
      setBox((before) => {
        const next = boxOf(measured, page, parts);
        return before && (Object.keys(next) as (keyof Box)[]).every((key) => before[key] === next[key])
          ? before
          : next;
      });
    const observer = new ResizeObserver(measure);
    for (const each of [measured, document.documentElement, ...parts]) observer.observe(each);
    measure();
    return () => observer.disconnect();
  }, [element, content]);
  return box;
}

function boxOf(measured: HTMLElement, page: HTMLElement, parts: readonly HTMLElement[]): Box {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const heights = parts.reduce((sum, part) => sum + part.scrollHeight, 0);
  // A page that is higher than the window is scrolled: what is in sight is the window.
  const height = Math.min(page.clientHeight, window.innerHeight);
  const isScrolled = getComputedStyle(document.body).overflowY === 'visible';
  return { width: measured.clientWidth / unit, height: height / unit, reserved: heights / unit, isScrolled };
}
