import { useMemo } from 'react';
import { riskSuggestionsFor, type WavedAway } from '../../../shared/domain/suggest/index.ts';
import { suggestionsNow } from '../../state/suggestions.ts';
import { useUi } from '../../state/ui-store.ts';
import type { Column } from '../cluster/board-model.ts';
import { choiceKeys, likeliestFirst } from './choices.ts';

/** A risk that one key puts the threat in. */
export type Choice = { readonly column: Column; readonly key: string; readonly isLikeliest: boolean };

/** More are never shown at once. */
const most = choiceKeys.length;

/**
 * The risks shown for a threat, the likeliest first. What is likely is asked once, when the threat is taken up: a key
 * never changes its meaning under a hand that is about to press it.
 */
export function useChoices(columns: readonly Column[], threatId: string | null): Choice[] {
  const dismissedPairs = useUi((ui) => ui.dismissedPairs);
  const likely = useMemo(() => likelyRisks(threatId, dismissedPairs), [threatId, dismissedPairs]);
  return likeliestFirst(columns, likely)
    .slice(0, most)
    .map((column, index) => ({
      column,
      key: choiceKeys[index] ?? '',
      isLikeliest: index === 0 && column.risk.id === likely[0],
    }));
}

function likelyRisks(threatId: string | null, dismissedPairs: WavedAway): string[] {
  if (threatId === null) return [];
  return riskSuggestionsFor(suggestionsNow(), threatId, most, dismissedPairs).map(({ riskId }) => riskId);
}
