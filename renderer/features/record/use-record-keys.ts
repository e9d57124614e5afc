import type { RefObject } from 'react';
import { origins, properties } from '../../../shared/domain/codes.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { Words as AllWords } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isTextField, type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { type GroupChoice, placeBeside } from '../../state/group-choice.ts';
import {
  addGroup,
  chooseGroup,
  moveThreat,
  recordDraft,
  removeThreat,
  setOrigin,
  setProperties,
  startEdit,
} from './actions.ts';
import { changeDraft, draftOf } from './draft-store.ts';
import {
  closeSentence,
  focusField,
  focusItem,
  isDraftField,
  isField,
  isRow,
  leaveItem,
  nextOfSentence,
  threatIdAt,
  type Within,
} from './focus.ts';
import { toggled } from './TagToggles.tsx';

type Screen = {
  readonly places: readonly GroupChoice[];
  readonly speaking: GroupChoice;
  readonly list: RefObject<Element | null>;
  /** Where in the list the focus is: its keys are then the ones worth a place in the bottom line. */
  readonly within: Within;
  readonly isEmpty: boolean;
};

/** The keys of the screen: those of the field, of a row in focus, and of the groups in either place. */
export function useRecordKeys(screen: Screen): void {
  const { t } = useWords('record');
  useKeys([
    ...fieldKeys(screen, t),
    ...rowKeys(screen, t),
    ...propertyKeys(t),
    ...originKeys(t),
    ...groupKeys(screen, t),
  ]);
}

type Words = AllWords<'record'>;

function fieldKeys({ speaking, list, within, isEmpty }: Screen, t: Words): KeyBinding[] {
  return [
    {
      keys: 'Enter | Shift+Enter',
      label: t('record'),
      inFields: true,
      when: ({ target }) => isDraftField(target),
      run: () => {
        recordDraft(speaking?.id ?? null);
        focusField();
      },
    },
    {
      keys: 'ArrowDown',
      label: t('toList'),
      hint: within === null && !isEmpty,
      inFields: true,
      when: ({ target }) => isField(target) && target.selectionStart === target.value.length,
      run: () => focusItem(list.current, null, 0),
    },
    {
      keys: '$mod+ArrowDown',
      label: t('sentence'),
      inFields: true,
      when: ({ target }) => isDraftField(target) || !isTextField(target),
      run: ({ target }) => nextOfSentence(target),
    },
    {
      keys: 'Escape',
      label: t('closeSentence'),
      inFields: true,
      when: ({ target }) => isDraftField(target) && draftOf().isSentence && draftOf().pasted === null,
      run: closeSentence,
    },
    {
      keys: 'Escape | $mod+z',
      label: t('discardPasted'),
      inFields: true,
      when: ({ target }) => isField(target) && draftOf().pasted !== null,
      run: () => changeDraft({ pasted: null, fault: null }),
    },
  ];
}

function rowKeys({ list, within }: Screen, t: Words): KeyBinding[] {
  const onRow = { inFields: true, when: ({ target }: KeyboardEvent) => isRow(target) };
  const up = ({ target }: KeyboardEvent) => focusItem(list.current, target, -1) || focusField();
  return [
    {
      ...onRow,
      keys: 'F2',
      label: t('edit'),
      hint: within === 'row',
      run: ({ target }) => withThreat(target, startEdit),
    },
    {
      ...onRow,
      keys: 'Delete | Backspace',
      label: t('remove'),
      cap: 'Del',
      hint: within === 'row',
      run: ({ target }) =>
        withThreat(target, (threat) => {
          leaveItem(target);
          removeThreat(threat);
        }),
    },
    {
      ...onRow,
      keys: 'ArrowDown',
      label: t('inList'),
      run: ({ target }) => focusItem(list.current, target, 1),
    },
    { ...onRow, keys: 'ArrowUp', label: t('inList'), run: up },
    { ...onRow, keys: 'Escape', label: t('toField'), hint: within === 'row', run: focusField },
  ];
}

/** Of the threat in focus, or of the text being typed. AltGr is not Alt: it writes @, £ and $. */
function propertyKeys(t: Words): KeyBinding[] {
  return properties.map((property, index) => ({
    keys: `Alt+Digit${index + 1}`,
    cap: 'Alt 1–4',
    label: t('tag'),
    inFields: true,
    when: (event) => event.altKey,
    run: ({ target }) => {
      const change = (threat: Threat) => setProperties(threat, toggled(threat.properties, property));
      if (!withThreat(target, change)) changeDraft({ properties: toggled(draftOf().properties, property) });
    },
  }));
}

/** Of the threat in focus, or of the text being typed; the same key once more takes it away. */
function originKeys(t: Words): KeyBinding[] {
  return origins.map((origin, index) => ({
    keys: `Alt+Digit${index + 5}`,
    cap: 'Alt 5–9',
    label: t('tagOrigin'),
    inFields: true,
    when: (event) => event.altKey,
    run: ({ target }) => {
      const change = (threat: Threat) => setOrigin(threat, threat.origin === origin ? null : origin);
      if (!withThreat(target, change)) changeDraft({ origin: draftOf().origin === origin ? null : origin });
    },
  }));
}

function groupKeys({ places, speaking, within }: Screen, t: Words): KeyBinding[] {
  const groups = places.filter((place) => place !== null).slice(0, 10);
  const cap = groups.length === 1 ? 'Ctrl 1' : `Ctrl 1–${groups.length % 10}`;
  const byNumber = groups.map((group, index) => ({
    keys: `$mod+Digit${(index + 1) % 10}`,
    cap,
    label: t(within ? 'move' : 'switchGroup'),
    hint: places.length > 1,
    inFields: true,
    run: ({ target }: KeyboardEvent) => {
      const move = (threat: Threat) => moveFrom(target, threat, group.id);
      if (!withThreat(target, move)) chooseGroup(group);
    },
  }));
  const step = (steps: number) => () => {
    chooseGroup(placeBeside(places, speaking, steps));
    focusField();
  };
  return [
    ...byNumber,
    {
      keys: 'Alt+KeyG',
      label: t('addGroup').toLowerCase(),
      inFields: true,
      when: ({ altKey }) => altKey,
      run: addGroup,
    },
    { keys: 'Alt+ArrowUp', label: t('previousGroup'), inFields: true, run: step(-1) },
    { keys: 'Alt+ArrowDown', label: t('nextGroup'), inFields: true, run: step(1) },
  ];
}

/** Moves a threat out of the list it is focused in; to the group it is in already does nothing. */
export function moveFrom(target: EventTarget | null, threat: Threat, groupId: string | null): void {
  if (threat.groupId === groupId) return;
  leaveItem(target);
  moveThreat(threat, groupId);
}

/** Acts on the threat where the focus is; tells whether there is one. */
function withThreat(target: EventTarget | null, act: (threat: Threat) => unknown): boolean {
  const threat = useBoard.getState().tables.threat.get(threatIdAt(target) ?? '');
  if (threat) act(threat);
  return threat !== undefined;
}
