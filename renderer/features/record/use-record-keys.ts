import type { RefObject } from 'react';
import { origins, properties } from '../../../shared/domain/codes.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { digitOf } from '../../keys/key-table.ts';
import { recordKeys } from '../../keys/tables/record.ts';
import { isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { announce } from '../../state/announcer.ts';
import { useBoard } from '../../state/board-store.ts';
import { type GroupChoice, groupBeside } from '../../state/group-choice.ts';
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
import { changeDraft, draftOf } from './draft.ts';
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
  readonly choices: readonly GroupChoice[];
  readonly speaking: GroupChoice;
  readonly list: RefObject<Element | null>;
  /** Where in the list the focus is: its keys are then the ones worth a place in the bottom line. */
  readonly within: Within;
  readonly isEmpty: boolean;
};

/** The keys of the screen: those of the field, of a row in focus, and of the groups in either place. */
export function useRecordKeys(screen: Screen): void {
  const { t } = useWords('record');
  useKeys(
    recordKeys,
    { ...fieldKeys(screen), ...rowKeys(screen), ...tagKeys, ...groupKeys(screen, t) },
    stateAt,
  );
}

/** Whether a key was pressed in a threat of the list, or in the field and what stands open there. */
function stateAt({ target }: KeyboardEvent) {
  if (isRow(target)) return 'row';
  if (!isField(target)) return null;
  const { pasted, isSentence } = draftOf();
  if (pasted !== null) return 'pasted';
  return isDraftField(target) && isSentence ? 'sentence' : 'field';
}

function fieldKeys({ speaking, list, within, isEmpty }: Screen) {
  return {
    record: {
      when: ({ target }: KeyboardEvent) => isDraftField(target),
      run: () => {
        recordDraft(speaking?.id ?? null);
        focusField();
      },
    },
    toList: {
      hint: within === null && !isEmpty,
      when: ({ target }: KeyboardEvent) => isField(target) && target.selectionStart === target.value.length,
      run: () => focusItem(list.current, null, 0),
    },
    sentence: {
      when: ({ target }: KeyboardEvent) => isDraftField(target) || !isTextField(target),
      run: ({ target }: KeyboardEvent) => nextOfSentence(target),
    },
    closeSentence,
    discardPasted: () => changeDraft({ pasted: null, fault: null }),
  };
}

function rowKeys({ list, within }: Screen) {
  const hint = within === 'row';
  return {
    edit: { hint, run: ({ target }: KeyboardEvent) => withThreat(target, startEdit) },
    remove: {
      hint,
      run: ({ target }: KeyboardEvent) =>
        withThreat(target, (threat) => {
          leaveItem(target);
          removeThreat(threat);
        }),
    },
    down: ({ target }: KeyboardEvent) => focusItem(list.current, target, 1),
    up: ({ target }: KeyboardEvent) => focusItem(list.current, target, -1) || focusField(),
    toField: { hint, run: focusField },
  };
}

/**
 * Of the threat in focus, or of the text being typed; the same key once more takes it away. AltGr is not Alt: it writes
 * @, £ and $.
 */
const tagKeys = {
  property: {
    when: ({ altKey }: KeyboardEvent) => altKey,
    run: (event: KeyboardEvent) => {
      const property = properties[digitOf(event) - 1];
      if (!property) return;
      const change = (threat: Threat) => setProperties(threat, toggled(threat.properties, property));
      if (withThreat(event.target, change)) return;
      const chosen = toggled(draftOf().properties, property);
      changeDraft({ properties: chosen });
      announceTags('record:properties', (t) => chosen.map((each) => t(`common:property.${each}`)));
    },
  },
  origin: {
    when: ({ altKey }: KeyboardEvent) => altKey,
    run: (event: KeyboardEvent) => {
      const origin = origins[digitOf(event) - 5];
      if (!origin) return;
      const change = (threat: Threat) => setOrigin(threat, threat.origin === origin ? null : origin);
      if (withThreat(event.target, change)) return;
      const chosen = draftOf().origin === origin ? null : origin;
      changeDraft({ origin: chosen });
      announceTags('record:origins', (t) => (chosen ? [t(`record:origin.${chosen}`)] : []));
    },
  },
};

/** The focus stays in the field, so that nothing else tells what is chosen for the text being typed. */
function announceTags(what: 'record:properties' | 'record:origins', chosen: (t: Words) => string[]): void {
  announce((t) => `${t(what)}: ${chosen(t).join(', ') || t('record:noTags')}`);
}

function groupKeys({ choices, speaking, within }: Screen, t: Words<'record'>) {
  const groups = choices.filter((choice) => choice !== null).slice(0, 10);
  // The tenth group has the key 0.
  const groupOf = (event: KeyboardEvent) => groups[(digitOf(event) + 9) % 10];
  const byNumber = {
    cap: groups.length === 1 ? 'Ctrl 1' : `Ctrl 1–${groups.length % 10}`,
    label: t(within ? 'move' : 'switchGroup'),
    hint: choices.length > 1,
    when: (event: KeyboardEvent) => groupOf(event) !== undefined,
    run: (event: KeyboardEvent) => {
      const group = groupOf(event);
      if (!group) return;
      const move = (threat: Threat) => moveFrom(event.target, threat, group.id);
      if (!withThreat(event.target, move)) chooseGroup(group);
    },
  };
  const step = (steps: number) => () => {
    chooseGroup(groupBeside(choices, speaking, steps));
    focusField();
  };
  return {
    group: groups.length === 0 ? null : byNumber,
    addGroup: {
      label: t('addGroup').toLowerCase(),
      when: ({ altKey }: KeyboardEvent) => altKey,
      run: addGroup,
    },
    previousGroup: step(-1),
    nextGroup: step(1),
  };
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
