import type { Command } from '../../shared/domain/commands.ts';

const person = (id: string) => ({ id, text: 'Siv Lingonsten' });

/** The second half of the story: from the first threat to the last measure, and everything taken away again. */
export const storyOfRisks: [Command, string, string][] = [
  [
    { type: 'threat.record', groupId: 'g-b', threats: [{ id: 't-1', text: 'Brevet studsar' }] },
    'Hot 1 antecknat för grupp B: ”Brevet studsar”',
    'Threat 1 recorded for group B: “Brevet studsar”',
  ],
  [
    { type: 'threat.record', groupId: 'g-b', threats: ['t-2', 't-3', 't-4'].map((id) => ({ id, text: id })) },
    '3 hot antecknade för grupp B',
    '3 threats recorded for group B',
  ],
  [
    { type: 'threat.record', groupId: null, threats: [{ id: 't-5', text: 'Åskan slår ut hallen' }] },
    'Hot 5 antecknat: ”Åskan slår ut hallen”',
    'Threat 5 recorded: “Åskan slår ut hallen”',
  ],
  [
    { type: 'threat.edit', id: 't-1', text: 'Brevet kommer bort' },
    'Hot 1 lyder nu: ”Brevet kommer bort”',
    'Threat 1 now reads: “Brevet kommer bort”',
  ],
  [
    { type: 'threat.edit', id: 't-1', properties: ['integrity', 'traceability'] },
    'Hot 1 rör nu riktighet, spårbarhet',
    'Threat 1 now concerns integrity, traceability',
  ],
  [
    { type: 'threat.edit', id: 't-1', properties: [] },
    'Hot 1 rör inte längre någon egenskap',
    'Threat 1 no longer concerns any property',
  ],
  [
    { type: 'threat.edit', id: 't-1', detail: 'Två gånger', origin: 'technology' },
    'Hot 1 ändrat: förklaring, ursprung',
    'Threat 1 changed: explanation, origin',
  ],
  [
    { type: 'threat.regroup', ids: ['t-5'], groupId: 'g-a' },
    'Hot 5 fört till grupp A',
    'Threat 5 moved to group A',
  ],
  [
    { type: 'threat.regroup', ids: ['t-4', 't-5'], groupId: null },
    '2 hot hör inte längre till någon grupp: 4, 5',
    '2 threats no longer belong to a group: 4, 5',
  ],
  [
    { type: 'threat.place', ids: ['t-5'], riskId: null, beforeId: 't-1' },
    'Hot 5 flyttat bland de osorterade',
    'Threat 5 moved among the unsorted',
  ],
  [
    { type: 'risk.form', id: 'r-1', threatIds: ['t-1'], title: 'Post försvinner' },
    'Risk 1 bildad av hot 1: ”Post försvinner”',
    'Risk 1 formed from threat 1: “Post försvinner”',
  ],
  [
    { type: 'risk.form', id: 'r-2', threatIds: ['t-2', 't-3', 't-4'] },
    'Risk 2 bildad av hoten 2–4',
    'Risk 2 formed from threats 2–4',
  ],
  [
    { type: 'threat.place', ids: ['t-5'], riskId: 'r-1', beforeId: null },
    'Hot 5 placerat i risk 1',
    'Threat 5 placed in risk 1',
  ],
  [
    { type: 'threat.place', ids: ['t-5'], riskId: 'r-1', beforeId: 't-1' },
    'Hot 5 flyttat inom risk 1',
    'Threat 5 moved within risk 1',
  ],
  [
    { type: 'threat.place', ids: ['t-5'], riskId: null, beforeId: null },
    'Hot 5 lagt bland de osorterade',
    'Threat 5 put among the unsorted',
  ],
  [
    { type: 'threat.place', ids: ['t-2', 't-3', 't-4'], riskId: 'r-1', beforeId: null },
    '3 hot placerade i risk 1: 2–4; risk 2 blev tom och togs bort',
    '3 threats placed in risk 1: 2–4; risk 2 was left empty and removed',
  ],
  [
    { type: 'risk.form', id: 'r-3', threatIds: ['t-2', 't-4'], title: 'Obehörig läser' },
    'Risk 3 bildad av hoten 2, 4: ”Obehörig läser”',
    'Risk 3 formed from threats 2, 4: “Obehörig läser”',
  ],
  [
    { type: 'risk.edit', id: 'r-3', title: 'Grannen läser' },
    'Risk 3 heter nu ”Grannen läser”',
    'Risk 3 is now called “Grannen läser”',
  ],
  [
    { type: 'risk.edit', id: 'r-3', title: '' },
    'Risk 3 har inte längre något namn',
    'Risk 3 no longer has a name',
  ],
  [
    { type: 'risk.edit', id: 'r-3', title: 'Läser', description: 'Två\nrader' },
    'Risk 3 ändrad: namn, beskrivning',
    'Risk 3 changed: name, description',
  ],
  [
    { type: 'risk.move', id: 'r-3', beforeId: 'r-1' },
    'Risk 3 flyttad på tavlan',
    'Risk 3 moved on the board',
  ],
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
    'The assessment of risk 1 was taken away',
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
    'The votes for risk 1, probability, were taken away',
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
  [{ type: 'round.remove', id: 'v-2' }, 'Omröstning om risk 1 borttagen', 'Vote on risk 1 taken away'],
  [
    { type: 'round.open', id: 'v-3', way: 'secret', riskIds: ['r-1', 'r-3'], present: 12, earlierId: null },
    'Sluten omröstning öppnad om 2 risker: 1, 3',
    'Secret ballot opened on 2 risks: 1, 3',
  ],
  [
    { type: 'round.void', id: 'v-3' },
    'Sluten omröstning avbruten utan resultat',
    'Secret ballot ended without a result',
  ],
  [
    { type: 'round.open', id: 'v-4', way: 'paper', riskIds: ['r-1'], present: 12, earlierId: null },
    'Omröstning på papper öppnad om risk 1',
    'Paper ballot opened on risk 1',
  ],
  [
    {
      type: 'round.close',
      id: 'v-4',
      ballots: 1,
      tallies: [{ riskId: 'r-1', probability: 'high', consequence: 'abstain', count: 1 }],
    },
    'Omröstning på papper avslutad, 1 röstsedel',
    'Paper ballot closed, 1 ballot',
  ],
  [
    { type: 'risk.compare', oneId: 'r-1', otherId: 'r-3', worse: 'other' },
    'Risk 3 jämförd med risk 1: risk 3 är värre',
    'Risk 3 compared with risk 1: risk 3 is worse',
  ],
  [
    { type: 'risk.compare', oneId: 'r-3', otherId: 'r-1', worse: 'equal' },
    'Risk 3 jämförd med risk 1: lika illa',
    'Risk 3 compared with risk 1: equally bad',
  ],
  [
    { type: 'risk.compare', oneId: 'r-1', otherId: 'r-3', worse: null },
    'Jämförelsen mellan risk 1 och risk 3 togs bort',
    'The comparison of risk 1 with risk 3 was taken away',
  ],
  [
    {
      type: 'risk.assessMany',
      risks: [
        { id: 'r-1', probability: 'high', consequence: 'high' },
        { id: 'r-3', probability: 'low', consequence: 'low' },
      ],
    },
    '2 risker bedömda i ett svep: 1, 3',
    '2 risks assessed in one sweep: 1, 3',
  ],
  [
    { type: 'risk.treat', id: 'r-1', strategies: ['reactive', 'preventive'] },
    'Strategi för risk 1: förebygga, lindra',
    'Strategy for risk 1: prevent, mitigate',
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
    'The residual risk for risk 1 was taken away',
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
    'Åtgärd för risk 1 ändrad (ansvarig, slutdatum): ”Skriva rutin”',
    'Measure for risk 1 changed (owner, due date): “Skriva rutin”',
  ],
  [
    { type: 'measure.edit', id: 'm-1', cost: 50 },
    'Åtgärd för risk 1 ändrad (kostnad): ”Skriva rutin”',
    'Measure for risk 1 changed (cost): “Skriva rutin”',
  ],
  [
    { type: 'measure.share', id: 'm-1', riskId: 'r-3' },
    'Åtgärd gäller nu även risk 3: ”Skriva en rutin”',
    'Measure now also serves risk 3: “Skriva en rutin”',
  ],
  [
    { type: 'measure.edit', id: 'm-1', text: 'Skriva en rutin' },
    'Åtgärd för risk 1 ändrad (ordalydelse): ”Skriva en rutin”',
    'Measure for risk 1 changed (wording): “Skriva en rutin”',
  ],
  [
    { type: 'measure.unshare', id: 'm-1', riskId: 'r-3' },
    'Åtgärd gäller inte längre risk 3: ”Skriva en rutin”',
    'Measure no longer serves risk 3: “Skriva en rutin”',
  ],
  [
    {
      type: 'risk.accept',
      id: 'r-1',
      reason: 'Ryms i vardagen',
      personName: person('n-5'),
      on: '2014-10-24',
    },
    'Beslutet att acceptera risk 1 ändrat: skäl, beslutsfattare, beslutsdatum',
    'The decision to accept risk 1 changed: reason, decided by, day of decision',
  ],
  [
    { type: 'measure.remove', id: 'm-1' },
    'Åtgärd för risk 1 borttagen: ”Skriva en rutin”',
    'Measure for risk 1 removed: “Skriva en rutin”',
  ],
  [
    { type: 'risk.merge', id: 'r-1', intoId: 'r-3' },
    'Risk 3 sammanslagen med risk 1; numret 3 används inte igen',
    'Risk 3 merged with risk 1; the number 3 is not used again',
  ],
  [
    { type: 'threat.remove', ids: ['t-5'] },
    'Hot 5 borttaget: ”Åskan slår ut hallen”',
    'Threat 5 removed: “Åskan slår ut hallen”',
  ],
  [
    { type: 'risk.remove', id: 'r-1' },
    'Risk 1 borttagen; 4 hot åter osorterade',
    'Risk 1 removed; 4 threats unsorted again',
  ],
  [
    {
      type: 'threat.record',
      groupId: 'g-b',
      threats: [
        { id: 't-6', text: 'Nyckeln kommer bort' },
        { id: 't-7', groupId: 'g-a', text: 'Avtalet går ut' },
      ],
    },
    '2 hot antecknade för grupperna A, B',
    '2 threats recorded for groups A, B',
  ],
  [
    {
      type: 'threat.record',
      groupId: 'g-b',
      threats: [
        { id: 't-8', text: 'Larmet tystnar' },
        { id: 't-9', groupId: null, text: 'Porten står öppen' },
      ],
    },
    '2 hot antecknade',
    '2 threats recorded',
  ],
  [
    {
      type: 'workshop.merge',
      from: 'Grupp C',
      groups: [{ id: 'g-c', name: 'Upphandling' }],
      risks: [
        { id: 'r-9', title: 'Avtalet brister', description: '' },
        { id: 'r-10', title: 'Inget av detta kom med', description: '' },
      ],
      threats: [
        { id: 't-10', groupId: 'g-c', riskId: 'r-9', text: 'Leverantören byter villkor' },
        { id: 't-11', groupId: 'g-c', riskId: null, text: 'Ingen äger frågan' },
        { id: 't-7', groupId: null, riskId: null, text: 'Avtalet går ut i maj' },
      ],
    },
    'Filen ”Grupp C” lästes in i arbetet: 2 nya hot, 1 ändrat hot, 1 ny risk, 1 ny grupp',
    'The file “Grupp C” was taken into the workshop: 2 new threats, 1 changed threat, 1 new risk, 1 new group',
  ],
  [
    { type: 'risk.add', id: 'r-11', title: 'Ingen läser loggarna' },
    'Risk 5 tillagd: ”Ingen läser loggarna”',
    'Risk 5 added: “Ingen läser loggarna”',
  ],
  [
    {
      type: 'workshop.revise',
      from: 'register.xlsx',
      steps: [
        { type: 'risk.add', id: 'r-12', title: 'Avbrott i driften' },
        { type: 'risk.edit', id: 'r-11', title: 'Loggarna läses av ingen' },
        { type: 'risk.assess', id: 'r-11', probability: 'high', consequence: 'low' },
        {
          type: 'measure.add',
          ...{ id: 'm-9', riskId: 'r-12', text: 'Reservkraft', kind: 'reactive', status: 'planned' },
          ...{ personName: person('n-9'), due: null },
        },
      ],
    },
    'Ändringar ur filen ”register.xlsx” togs in: 1 ändrad risk, 1 ny risk, 1 ny åtgärd',
    'Changes from the file “register.xlsx” were taken in: 1 changed risk, 1 new risk, 1 new measure',
  ],
  [{ type: 'group.remove', id: 'g-b' }, 'Grupp B borttagen', 'Group B removed'],
];
