import { useCallback } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import type { Fault } from '../../shared/api/result.ts';
import { longestText } from '../../shared/domain/text/text.ts';
import { sentenceOf } from '../i18n/index.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './RefusedPaste.module.css';

type Field = HTMLInputElement | HTMLTextAreaElement;
type Refused = { readonly field: Field; readonly fault: Fault };
const useRefused = create<{ readonly refused: Refused | null; readonly times: number }>(() => ({
  refused: null,
  times: 0,
}));

/** Ways into a field for a text that stands somewhere else as well, so that refusing it loses nothing. */
const brought: ReadonlySet<string> = new Set(['insertFromPaste', 'insertFromDrop', 'insertFromYank']);

/**
 * Refuses what is pasted or dropped into any field and is longer than any text may be, before it is laid out: two
 * million letters without a blank hold the window for minutes. What is too long for its field alone stands there, to
 * be shortened, and is refused when it is committed. Listens once for the whole window.
 */
export function refuseLongPastes(): void {
  window.addEventListener('beforeinput', onBeforeInput, { capture: true });
  for (const ending of ['input', 'focusout'] as const)
    window.addEventListener(ending, forget, { capture: true });
}

function onBeforeInput(event: InputEvent): void {
  const { target, inputType, data } = event;
  if (!isField(target) || !brought.has(inputType) || data === null) return;
  const kept = target.value.length - ((target.selectionEnd ?? 0) - (target.selectionStart ?? 0));
  const longest = Number(target.dataset.longest ?? longestText);
  if (
    !refusesPaste(target, kept + data.length, longest) &&
    !refusesPaste(target, longestOf(data.split('\n')))
  )
    return;
  event.preventDefault();
}

/** Whether so long a text may not be laid out; then that is said at the field. */
export function refusesPaste(field: Field, length: number, longest = longestText): boolean {
  if (length <= longest) return false;
  const fault = { code: 'paste-too-long', params: { length, longest } } as const;
  useRefused.setState(({ times }) => ({ refused: { field, fault }, times: times + 1 }));
  return true;
}

/** The length of the longest of some texts. */
export function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function forget({ target }: Event): void {
  if (useRefused.getState().refused?.field === target) useRefused.setState({ refused: null });
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Under the field that refused what was pasted, above dialogs too, until something is typed there or it is left. */
export function RefusedPaste() {
  const { t } = useWords('common');
  const { refused, times } = useRefused();
  const show = useCallback(
    (sentence: HTMLElement | null) => {
      if (refused) sentence?.showPopover({ source: refused.field });
    },
    [refused],
  );
  if (!refused) return null;
  return createPortal(
    <p key={times} ref={show} popover="manual" role="alert" className={styles.refused}>
      {sentenceOf(t, refused.fault)}
    </p>,
    refused.field.closest('[role=dialog]') ?? document.body,
  );
}
