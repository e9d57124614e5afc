// What a field for a person has besides its text: the names that exist to choose among, and one that makes a new name.

import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Fault } from '../../shared/api/result.ts';
import { folded } from '../../shared/domain/text/signs.ts';
import { useWords } from '../i18n/use-words.ts';
import { useBoard } from '../state/board-store.ts';
import { useAlphabet } from '../state/selectors.ts';
import styles from './CommitField.module.css';

/** Names already used in the workshop, each once, in the order of the alphabet. */
export function useKnownNames(areAskedFor: boolean): readonly string[] {
  const names = useBoard((board) => (areAskedFor ? board.personNames : nobody));
  const compare = useAlphabet();
  return useMemo(() => [...new Set(names.values())].sort(compare), [names, compare]);
}

const nobody: ReadonlyMap<string, string> = new Map();

/** The name that exists and that a text stands for, whatever its case and blanks; a fault where nobody is called so. */
export function knownName(text: string, names: readonly string[]): string | Fault {
  const name = text.trim();
  if (name === '') return '';
  const known = names.includes(name) ? name : names.find((each) => folded(each) === folded(name));
  return known ?? { code: 'person-unknown', params: { name } };
}

type Choice = { readonly name: string; readonly isNew: boolean };
type Props = {
  readonly fieldId: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly onChoose: (choice: Choice) => void;
};

/** The list below a field: opened by typing or the arrow down, gone along by the arrows, chosen from by Enter or a press. */
export function usePersonList({ fieldId, text, names, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = choicesFor(text, names);
  const show = (shown: boolean, at = -1) => {
    setOpen(shown);
    setActive(at);
  };
  const choose = (choice: Choice) => {
    show(false);
    onChoose(choice);
  };
  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    const chosen = choices[active];
    // In a ring, with the field itself between the last and the first: the new name is one step up from it.
    if (next !== undefined && !event.altKey)
      show(true, next < -1 ? choices.length - 1 : next === choices.length ? -1 : next);
    else if (event.key === 'Enter' && isOpen && chosen) choose(chosen);
    else if (event.key === 'Escape' && isOpen && choices.length > 0) show(false);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const isShown = isOpen && choices.length > 0;
  return {
    show,
    onKeyDown,
    field: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isShown,
      'aria-controls': isShown ? `${fieldId}-names` : undefined,
      'aria-activedescendant': isShown && choices[active] ? `${fieldId}-name-${active}` : undefined,
    } as const,
    list: isShown && <NameList fieldId={fieldId} choices={choices} active={active} onChoose={choose} />,
  };
}

/** Those whose names have what is typed in them, and last a new one where nobody is called just that. */
function choicesFor(text: string, names: readonly string[]): Choice[] {
  const typed = folded(text);
  const isKnown = typeof knownName(text, names) === 'string';
  const fitting = names.filter((name) => isKnown || folded(name).includes(typed));
  const known = fitting.map((name) => ({ name, isNew: false }));
  return isKnown ? known : [...known, { name: text.trim(), isNew: true }];
}

type ListProps = {
  readonly fieldId: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onChoose: (choice: Choice) => void;
};

function NameList({ fieldId, choices, active, onChoose }: ListProps) {
  const { t } = useWords('common');
  return (
    <div
      id={`${fieldId}-names`}
      role="listbox"
      aria-label={t('knownNames')}
      // Else a list that scrolls would be a stop of Tab.
      tabIndex={-1}
      className={styles.names}
    >
      {choices.map((choice, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
        <div
          key={`${choice.isNew}/${choice.name}`}
          id={`${fieldId}-name-${at}`}
          ref={at === active ? scrollIntoSight : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={styles.name}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice.isNew ? t('newPerson', { name: choice.name }) : choice.name}
        </div>
      ))}
    </div>
  );
}

function scrollIntoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
