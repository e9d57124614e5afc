import type { Axis } from '../../../shared/domain/codes.ts';
import { type Method, scaleOf } from '../../../shared/domain/method/method.ts';
import { focusQuietField } from '../../components/QuietField.tsx';
import { digitOf } from '../../keys/key-table.ts';
import { assessKeys } from '../../keys/tables/assess.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useMethod } from '../../state/selectors.ts';
import { focusJump, focusReason, focusTitle, focusWay, targetIds } from './focus-targets.ts';
import type { Discussion } from './use-discussion.ts';
import { toggleDigits } from './VotingLine.tsx';
import { setVoting } from './voting-store.ts';

/** The keys of the assessment: a row of digits, what to do with it, and on to the next risk. */
export function useAssessKeys(discussion: Discussion): void {
  const method = useMethod();
  const { canReveal, canVoteAgain } = discussion;
  useKeys(
    assessKeys,
    {
      ...votingKeys(discussion),
      ...levelKeys(discussion, method),
      ...wayKeys(discussion),
      ...(discussion.asked.about === 'level' ? ofLevel(discussion) : nothingOfLevel),
    },
    () => (canReveal ? 'hidden' : canVoteAgain ? 'shown' : null),
  );
}

function votingKeys(discussion: Discussion) {
  const { proposal, canVoteAgain, canReveal, rowToVote, hasFields, hasPairField, earlier } = discussion;
  const when = () => hasFields || hasPairField;
  const [other] = discussion.others;
  return {
    probability: { hint: hasFields, when, run: () => discussion.editVotes('probability') },
    consequence: { hint: hasFields, when, run: () => discussion.editVotes('consequence') },
    pairs: { when, run: discussion.togglePairs },
    digits: { when, run: toggleDigits },
    votes: {
      when: () => rowToVote !== null,
      run: ({ key }: KeyboardEvent) => rowToVote && discussion.startVotes(rowToVote, key),
    },
    accept: {
      hint: proposal !== null,
      when: () => proposal !== null,
      run: () => proposal && discussion.choosePair(proposal),
    },
    acceptOther: {
      when: () => other !== undefined,
      run: () => other && discussion.choosePair(other.pair),
    },
    takeOver: {
      when: () => earlier !== null,
      run: () => earlier && discussion.takeOver(earlier),
    },
    confirm: { when: () => discussion.mappedFrom !== '', run: discussion.confirm },
    views: { when: () => discussion.canDiffer, run: () => setVoting({ viewsShown: true }) },
    reveal: canReveal ? discussion.reveal : null,
    voteAgain: canVoteAgain ? discussion.voteAgain : null,
    former: { when: () => discussion.hasFormer, run: discussion.toggleFormer },
  };
}

/** Levels set directly: Alt and a digit for the first axis, with Shift for the second. */
function levelKeys(discussion: Discussion, method: Method) {
  const levelOf = (axis: Axis, modifiers: string) => {
    const scale = scaleOf(method, axis);
    const chosen = (event: KeyboardEvent) => scale[digitOf(event) - 1];
    return {
      cap: `${modifiers} 1–${scale.length}`,
      when: (event: KeyboardEvent) => chosen(event) !== undefined,
      run: (event: KeyboardEvent) => discussion.setLevel(axis, chosen(event)?.code ?? ''),
    };
  };
  return {
    setProbability: levelOf('probability', 'Alt'),
    setConsequence: levelOf('consequence', 'Alt Shift'),
  };
}

function wayKeys(discussion: Discussion) {
  const when = ({ target }: KeyboardEvent) => !(target instanceof HTMLSelectElement);
  return {
    threats: discussion.toggleThreats,
    matrix: discussion.enterMatrix,
    way: focusWay,
    clear: discussion.clear,
    goTo: focusJump,
    previous: { when, run: () => discussion.step(-1) },
    next: () => discussion.step(1),
    nextPage: { when, run: () => discussion.step(1) },
    toRisk: focusTitle,
  };
}

/** Risks in the order in which they are worth talking about. */
function openQueue(): void {
  setVoting({ queueShown: true });
}

/** What is said of the level alone, never of the one that is left after treatment. */
function ofLevel(discussion: Discussion) {
  return {
    queue: openQueue,
    queueAlways: openQueue,
    reason: focusReason,
    safeguards: () => focusQuietField(targetIds.safeguards),
    domain: () => focusQuietField(targetIds.domain),
    certainty: () => focusQuietField(targetIds.certainty),
    status: () => setVoting({ statusShown: true }),
    unrated: discussion.goToUnrated,
  };
}

const nothingOfLevel = {
  queue: null,
  queueAlways: null,
  reason: null,
  safeguards: null,
  domain: null,
  certainty: null,
  status: null,
  unrated: null,
} satisfies { readonly [K in keyof ReturnType<typeof ofLevel>]: null };
