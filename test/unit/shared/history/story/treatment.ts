import { person, type Told } from './told.ts';

/** What is done about the risks: strategies, measures, acceptance. */
export const storyOfTreatment: readonly Told[] = [
  [
    { type: 'risk.treat', id: 'r-1', strategies: ['reactive', 'preventive'] },
    'Strategi för risk 1: förebygga, begränsa',
    'Strategy for risk 1: prevent, limit',
  ],
  [
    { type: 'risk.treat', id: 'r-1', strategies: [] },
    'Risk 1 har inte längre någon strategi',
    'Risk 1 no longer has a strategy',
  ],
  [
    { type: 'risk.treat', id: 'r-1', residualProbability: 'low', residualConsequence: 'low' },
    'Kvarstående risk för risk 1: Låg × Låg',
    'Residual risk for risk 1: Low × Low',
  ],
  [
    { type: 'risk.treat', id: 'r-1', residualProbability: null, residualConsequence: null },
    'Kvarstående risk för risk 1 togs bort',
    'The residual risk for risk 1 was removed',
  ],
  [
    {
      type: 'risk.treat',
      id: 'r-1',
      strategies: ['accept'],
      note: 'Tills vidare',
      residualProbability: 'low',
    },
    'Hanteringen av risk 1 ändrad: kvarstående risk, strategi, anteckning',
    'Treatment of risk 1 changed: residual risk, strategy, note',
  ],
  [
    { type: 'risk.assess', id: 'r-1', probability: 'high', consequence: 'high', certainty: 'medium' },
    'Säkerhet i bedömningen av risk 1: medel',
    'Certainty of the assessment of risk 1: medium',
  ],
  [
    { type: 'risk.assess', id: 'r-1', probability: 'high', consequence: 'high', certainty: null },
    'Säkerhet i bedömningen av risk 1 anges inte längre',
    'Certainty of the assessment of risk 1 is no longer stated',
  ],
  [
    { type: 'risk.setStatus', id: 'r-1', status: 'dismissed', reason: 'Finns inte här' },
    'Risk 1 avskriven: inte en risk',
    'Risk 1 dismissed: not a risk',
  ],
  [
    { type: 'risk.setStatus', id: 'r-1', reason: 'Finns inte i kommunen', on: '2014-06-05' },
    'Status för risk 1 ändrad: skäl för status, datum för status',
    'Status of risk 1 changed: reason for the status, date of the status',
  ],
  [
    { type: 'risk.setStatus', id: 'r-1', status: 'open', reason: '', on: null },
    'Risk 1 öppnad igen',
    'Risk 1 opened again',
  ],
  [
    { type: 'risk.setOwner', id: 'r-1', personName: person('n-5') },
    'Riskägare för risk 1 angiven',
    'Owner of risk 1 entered',
  ],
  [
    { type: 'risk.setOwner', id: 'r-1', personName: null },
    'Riskägare för risk 1 borttagen',
    'Owner of risk 1 removed',
  ],
  [
    {
      type: 'measure.add',
      id: 'm-1',
      riskId: 'r-1',
      text: 'Skriva rutin',
      kind: 'preventive',
      personName: person('n-4'),
      due: '2014-10-24',
      status: 'planned',
    },
    'Åtgärd för risk 1 tillagd: ”Skriva rutin”',
    'Measure for risk 1 added: “Skriva rutin”',
  ],
  [
    { type: 'measure.edit', id: 'm-1', status: 'done' },
    'Åtgärd för risk 1, ny status klar: ”Skriva rutin”',
    'Measure for risk 1, new status done: “Skriva rutin”',
  ],
  [
    { type: 'measure.edit', id: 'm-1', personName: null, due: null },
    'Åtgärd för risk 1 ändrad (ansvarig, klart senast): ”Skriva rutin”',
    'Measure for risk 1 changed (owner, due date): “Skriva rutin”',
  ],
  [
    { type: 'measure.edit', id: 'm-1', cost: 50 },
    'Åtgärd för risk 1 ändrad (kostnad): ”Skriva rutin”',
    'Measure for risk 1 changed (cost): “Skriva rutin”',
  ],
  [
    { type: 'measure.share', id: 'm-1', riskId: 'r-3' },
    'Åtgärden gäller nu även risk 3: ”Skriva en rutin”',
    'The measure now also applies to risk 3: “Skriva en rutin”',
  ],
  [
    { type: 'measure.edit', id: 'm-1', text: 'Skriva en rutin' },
    'Åtgärd för risk 1 ändrad (ordalydelse): ”Skriva en rutin”',
    'Measure for risk 1 changed (wording): “Skriva en rutin”',
  ],
  [
    { type: 'measure.unshare', id: 'm-1', riskId: 'r-3' },
    'Åtgärden gäller inte längre risk 3: ”Skriva en rutin”',
    'The measure no longer applies to risk 3: “Skriva en rutin”',
  ],
  [
    {
      type: 'risk.accept',
      id: 'r-1',
      reason: 'Ryms i vardagen',
      personName: person('n-5'),
      on: '2014-10-24',
    },
    'Beslutet att acceptera risk 1 ändrat: skäl, beslutat av, beslutsdatum',
    'The decision to accept risk 1 changed: reason, decided by, decision date',
  ],
  [
    { type: 'measure.remove', id: 'm-1' },
    'Åtgärd för risk 1 borttagen: ”Skriva en rutin”',
    'Measure for risk 1 removed: “Skriva en rutin”',
  ],
];
