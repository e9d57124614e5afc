import type { Participant } from '../tables.ts';

/**
 * Divides participants into groups of about `size`, organisations mixed: people are dealt out one organisation
 * after the other, as cards are, so that group sizes differ by one at the most and colleagues are spread.
 * Returns participant ids by group. The same people always give the same groups.
 */
export function arrangeGroups(participants: readonly Participant[], size = 5, mostGroups = 10): string[][] {
  if (participants.length === 0) return [];
  const wanted = Math.max(1, Math.round(participants.length / size));
  const groups: string[][] = Array.from({ length: Math.min(wanted, mostGroups) }, () => []);
  const byOrganisation = Map.groupBy(participants, (participant) => participant.organisationId ?? '');
  const largestFirst = [...byOrganisation.values()].sort((a, b) => b.length - a.length);
  largestFirst.flat().forEach((participant, index) => {
    groups[index % groups.length]?.push(participant.id);
  });
  return groups;
}
