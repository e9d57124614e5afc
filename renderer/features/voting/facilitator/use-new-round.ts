import { useState } from 'react';
import { useRegister, useTables } from '../../../state/selectors.ts';
import { useUi } from '../../../state/ui-store.ts';
import { earlierRound, type RiskChoice, riskChoices, riskChoicesOf, typedPeople } from './choose-risks.ts';
import type { NewRound } from './open-round.ts';

/** A round with ballots while it is prepared: which risks it asks about, and how many vote. */
export function useNewRound() {
  const { participant, votingRound } = useTables();
  const riskId = useUi((ui) => ui.riskId);
  const choices = riskChoicesOf(useRegister(), riskId);
  const offered = riskChoices.filter((each) => choices[each]);
  const [chosen, choose] = useState<RiskChoice>(offered[0] ?? 'all');
  const [people, typePeople] = useState(String(participant.size || ''));
  const [isTried, setTried] = useState(false);
  const present = typedPeople(people);
  const riskIds = choices[chosen] ?? [];
  return {
    ...{ choices, offered, chosen, choose, riskIds, people, typePeople, present, isTried },
    isMistyped: isTried && present === null,
    /** The round to open; null where how many vote is mistyped, which is told from now on. */
    settle: (): NewRound | null => {
      setTried(true);
      return present === null
        ? null
        : { riskIds, present, earlierId: earlierRound(votingRound.values(), riskIds) };
    },
  };
}
