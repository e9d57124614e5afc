import { axes } from '../../../shared/domain/codes.ts';
import { type Method, scaleOf } from '../../../shared/domain/method/method.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { useMethod } from '../../state/selectors.ts';
import { focusJump, focusReason, focusTitle, focusWay } from './focus-targets.ts';
import type { Discussion } from './use-discussion.ts';
import { toggleDigits } from './VotingLine.tsx';
import { setVoting } from './voting-store.ts';

/** The keys of the assessment: a row of digits, what to do with it, and on to the next risk. */
export function useAssessKeys(discussion: Discussion): void {
  const { t } = useWords('assess');
  const method = useMethod();
  useKeys([...votingKeys(discussion, t), ...levelKeys(discussion, method, t), ...wayKeys(discussion, t)]);
}

function votingKeys(discussion: Discussion, t: Words<'assess'>): KeyBinding[] {
  const { proposal, canVoteAgain, canReveal, rowToVote, hasFields, hasPairField } = discussion;
  const typesFingers = hasFields || hasPairField;
  return [
    ...axes.map((axis) => ({
      keys: t(`keyOf.${axis}`),
      label: t('votesKey'),
      hint: hasFields,
      when: () => typesFingers,
      run: () => discussion.editVotes(axis),
    })),
    { keys: t('keyOf.pairs'), label: t('pairsKey'), when: () => typesFingers, run: discussion.togglePairs },
    { keys: t('keyOf.digits'), label: t('showDigitsKey'), when: () => typesFingers, run: toggleDigits },
    {
      keys: '0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -',
      cap: '1 2 3 …',
      label: t('typeVotes'),
      when: () => rowToVote !== null,
      run: ({ key }) => rowToVote && discussion.startVotes(rowToVote, key),
    },
    {
      keys: t('keyOf.accept'),
      label: t('acceptKey'),
      hint: proposal !== null,
      when: () => proposal !== null,
      run: () => proposal && discussion.choosePair(proposal),
    },
    // One key for both, each in its state only.
    ...(canReveal
      ? [{ keys: t('keyOf.reveal'), label: t('revealKey'), hint: true, run: discussion.reveal }]
      : []),
    ...(canVoteAgain
      ? [{ keys: t('keyOf.voteAgain'), label: t('voteAgainKey'), hint: true, run: discussion.voteAgain }]
      : []),
  ];
}

/** Levels set directly: Alt and a digit for the first axis, with Shift for the second. */
function levelKeys(discussion: Discussion, method: Method, t: Words<'assess'>): KeyBinding[] {
  return axes.map((axis, index) => {
    const scale = scaleOf(method, axis);
    const modifiers = index === 0 ? 'Alt' : 'Alt+Shift';
    return {
      keys: scale.map((_, place) => `${modifiers}+Digit${place + 1}`).join(' | '),
      cap: `${modifiers.replace('+', ' ')} 1–${scale.length}`,
      label: t(`set.${axis}`),
      inFields: true,
      run: ({ code }) => {
        const chosen = scale[Number(code.at(-1)) - 1];
        if (chosen) discussion.setLevel(axis, chosen.code);
      },
    };
  });
}

function wayKeys(discussion: Discussion, t: Words<'assess'>): KeyBinding[] {
  const isNotInList = ({ target }: KeyboardEvent) => !(target instanceof HTMLSelectElement);
  const page = { inFields: true, when: isNotInList };
  return [
    { keys: t('keyOf.threats'), label: t('threatsKey'), hint: true, run: discussion.toggleThreats },
    { keys: t('keyOf.matrix'), label: t('matrixKey'), run: discussion.enterMatrix },
    { keys: t('keyOf.way'), label: t('wayKey'), run: focusWay },
    { keys: t('keyOf.queue'), label: t('queueKey'), hint: true, run: () => setVoting({ queueShown: true }) },
    { keys: t('keyOf.reason'), label: t('reasonKey'), run: focusReason },
    { keys: 'Delete', cap: 'Del', label: t('clearKey'), run: discussion.clear },
    { keys: t('keyOf.goTo'), label: t('goToKey'), run: focusJump },
    { keys: t('keyOf.unrated'), label: t('unratedKey'), run: discussion.goToUnrated },
    { keys: 'PageUp', label: t('previous'), run: () => discussion.step(-1), ...page },
    { keys: 'Enter', label: t('next'), hint: true, run: () => discussion.step(1) },
    { keys: 'PageDown', label: t('next'), run: () => discussion.step(1), ...page },
    { keys: 'Escape', label: t('toRisk'), inFields: true, run: focusTitle },
  ];
}
