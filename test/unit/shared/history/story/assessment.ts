import type { Told } from './told.ts';

/** The risks are judged: by hand, by votes in every way, by comparing two. */
export const storyOfAssessment: readonly Told[] = [
  [
    { type: 'risk.assess', id: 'r-1', probability: 'high', consequence: 'low' },
    'Risk 1 bedömd: Hög × Låg',
    'Risk 1 assessed: High × Low',
  ],
  [
    { type: 'risk.assess', id: 'r-1', probability: 'high', consequence: null },
    'Risk 1 bedömd: Hög × –',
    'Risk 1 assessed: High × –',
  ],
  [
    { type: 'risk.assess', id: 'r-1', probability: 'high', consequence: null, rationale: 'Sker ofta' },
    'Motivering till bedömningen av risk 1 ändrad',
    'The rationale for the assessment of risk 1 changed',
  ],
  [
    { type: 'risk.assess', id: 'r-1', probability: null, consequence: null },
    'Bedömningen av risk 1 togs bort',
    'The assessment of risk 1 was removed',
  ],
  [
    {
      type: 'round.count',
      roundId: 'v-1',
      riskId: 'r-1',
      axis: 'consequence',
      counts: [
        { code: 'low', count: 7 },
        { code: 'abstain', count: 5 },
      ],
    },
    '12 röster räknade för risk 1, konsekvens',
    '12 votes counted for risk 1, consequence',
  ],
  [
    {
      type: 'round.count',
      roundId: 'v-1',
      riskId: 'r-1',
      axis: 'probability',
      counts: [{ code: 'low', count: 1 }],
    },
    '1 röst räknad för risk 1, sannolikhet',
    '1 vote counted for risk 1, probability',
  ],
  [
    { type: 'round.count', roundId: 'v-1', riskId: 'r-1', axis: 'probability', counts: [] },
    'Rösterna för risk 1, sannolikhet, togs bort',
    'The votes for risk 1, probability, were removed',
  ],
  [
    {
      type: 'round.countPairs',
      roundId: 'v-2',
      riskId: 'r-1',
      pairs: [{ probability: 'high', consequence: 'low', count: 12 }],
      opens: { present: 12, earlierId: null },
    },
    '12 röster räknade för risk 1, båda skalorna',
    '12 votes counted for risk 1, both scales',
  ],
  [{ type: 'round.reveal', id: 'v-2' }, 'Rösterna för risk 1 visade', 'The votes for risk 1 shown'],
  [{ type: 'round.remove', id: 'v-2' }, 'Omröstning om risk 1 borttagen', 'Vote on risk 1 removed'],
  [
    { type: 'round.open', id: 'v-3', way: 'secret', riskIds: ['r-1', 'r-3'], present: 12, earlierId: null },
    'Sluten omröstning startad om 2 risker: 1, 3',
    'Secret ballot started on 2 risks: 1, 3',
  ],
  [
    { type: 'round.void', id: 'v-3', ballots: 5 },
    'Sluten omröstning avbruten utan resultat, 5 röstsedlar borttagna',
    'Secret ballot cancelled without a result, 5 ballots removed',
  ],
  [
    {
      type: 'round.countPairs',
      roundId: 'v-r',
      riskId: 'r-1',
      pairs: [{ probability: 'low', consequence: 'low', count: 4 }],
      opens: { present: 4, earlierId: null, about: 'residual' },
    },
    '4 röster räknade för risk 1, båda skalorna (kvarstående risk)',
    '4 votes counted for risk 1, both scales (residual risk)',
  ],
  [
    { type: 'round.reveal', id: 'v-r' },
    'Rösterna för risk 1 visade (kvarstående risk)',
    'The votes for risk 1 shown (residual risk)',
  ],
  [
    {
      type: 'round.countPairs',
      roundId: 'v-r',
      riskId: 'r-1',
      pairs: [{ probability: 'low', consequence: 'high', count: 4 }],
    },
    '4 röster räknade för risk 1, båda skalorna (kvarstående risk)',
    '4 votes counted for risk 1, both scales (residual risk)',
  ],
  [
    { type: 'round.open', id: 'v-4', way: 'paper', riskIds: ['r-1'], present: 12, earlierId: null },
    'Omröstning på papper startad om risk 1',
    'Paper ballot started on risk 1',
  ],
  [
    {
      type: 'round.close',
      id: 'v-4',
      ballots: 1,
      tallies: [],
    },
    'Omröstning på papper avslutad, 1 röstsedel',
    'Paper ballot ended, 1 ballot',
  ],
  [
    { type: 'risk.compare', oneId: 'r-1', otherId: 'r-3', worse: 'other' },
    'Risk 3 jämförd med risk 1: risk 3 är värre',
    'Risk 3 compared with risk 1: risk 3 is worse',
  ],
  [
    { type: 'risk.compare', oneId: 'r-3', otherId: 'r-1', worse: 'equal' },
    'Risk 3 jämförd med risk 1: lika allvarliga',
    'Risk 3 compared with risk 1: equally serious',
  ],
  [
    { type: 'risk.compare', oneId: 'r-1', otherId: 'r-3', worse: null },
    'Jämförelsen mellan risk 1 och risk 3 togs bort',
    'The comparison of risk 1 with risk 3 was removed',
  ],
  [
    {
      type: 'risk.assessMany',
      risks: [
        { id: 'r-1', probability: 'high', consequence: 'high' },
        { id: 'r-3', probability: 'low', consequence: 'low' },
      ],
    },
    '2 risker bedömda samtidigt: 1, 3',
    '2 risks assessed at once: 1, 3',
  ],
];
