import type { Command } from '../../shared/domain/commands.ts';
import { presetMethod } from './workshop.ts';

const person = (id: string) => ({ id, text: 'Siv Lingonsten' });

/** A workshop in which every command is given at least once, and how the log tells each in Swedish and English. */
export const story: [Command, string, string][] = [
  [
    { type: 'workshop.create', title: 'Anslutning', language: 'sv', method: presetMethod() },
    'Arbetet skapades: ”Anslutning”',
    'Workshop created: “Anslutning”',
  ],
  [
    { type: 'workshop.edit', title: 'Mina Meddelanden' },
    'Arbetet heter nu ”Mina Meddelanden”',
    'The workshop is now called “Mina Meddelanden”',
  ],
  [
    { type: 'workshop.edit', place: 'Rådhuset', date: '2014-06-05' },
    'Uppgifter om arbetet ändrade: datum, plats',
    'Facts of the workshop changed: date, place',
  ],
  [
    { type: 'workshop.setFacilitator', personName: person('n-1') },
    'Den som leder arbetet angavs',
    'The facilitator was named',
  ],
  [
    { type: 'workshop.setFacilitator', personName: null },
    'Uppgiften om vem som leder arbetet togs bort',
    'The facilitator is no longer named',
  ],
  [
    { type: 'workshop.setMethod', method: presetMethod('nist-800-30') },
    'Metod vald: NIST SP 800-30, 5×5',
    'Method chosen: NIST SP 800-30, 5×5',
  ],
  [
    { type: 'workshop.setMethod', method: presetMethod() },
    'Metod vald: Fyra nivåer, risk 1–5 (Sambruk/SKL 2014)',
    'Method chosen: Four levels, risk 1–5 (Sambruk/SKL 2014)',
  ],
  [
    { type: 'organisation.add', organisations: [{ id: 'o-1', name: 'Skatteverket' }] },
    'Organisation tillagd: Skatteverket',
    'Organisation added: Skatteverket',
  ],
  [
    {
      type: 'organisation.add',
      organisations: [
        { id: 'o-2', name: 'Linköping' },
        { id: 'o-3', name: 'Norrköping' },
      ],
    },
    '2 organisationer tillagda: Linköping, Norrköping',
    '2 organisations added: Linköping, Norrköping',
  ],
  [
    { type: 'organisation.rename', id: 'o-2', name: 'Linköpings kommun' },
    'Organisationen Linköping heter nu Linköpings kommun',
    'The organisation Linköping is now called Linköpings kommun',
  ],
  [
    { type: 'organisation.remove', id: 'o-3' },
    'Organisation borttagen: Norrköping',
    'Organisation removed: Norrköping',
  ],
  [{ type: 'group.add', id: 'g-a', name: '' }, 'Grupp A tillagd', 'Group A added'],
  [
    { type: 'group.add', id: 'g-b', name: 'Linköping, IT' },
    'Grupp B tillagd: Linköping, IT',
    'Group B added: Linköping, IT',
  ],
  [{ type: 'group.rename', id: 'g-a', name: 'Stöd' }, 'Grupp A heter nu Stöd', 'Group A is now called Stöd'],
  [
    { type: 'group.rename', id: 'g-a', name: '' },
    'Grupp A har inte längre något namn',
    'Group A no longer has a name',
  ],
  [
    {
      type: 'participant.add',
      participants: [{ id: 'p-1', personName: person('n-2'), organisationId: null, role: '', groupId: null }],
    },
    '1 deltagare tillagd',
    '1 participant added',
  ],
  [
    {
      type: 'participant.add',
      participants: ['p-2', 'p-3'].map((id) => ({
        id,
        personName: null,
        organisationId: null,
        role: '',
        groupId: null,
      })),
    },
    '2 deltagare tillagda',
    '2 participants added',
  ],
  [
    {
      type: 'participant.add',
      organisations: [{ id: 'o-4', name: 'Skatteverket' }],
      participants: [{ id: 'p-4', personName: null, organisationId: 'o-4', role: 'Jurist', groupId: null }],
    },
    '1 deltagare och 1 organisation tillagda',
    '1 participant and 1 organisation added',
  ],
  [
    { type: 'participant.edit', id: 'p-1', role: 'Registrator', personName: person('n-3') },
    'Uppgifter om en deltagare ändrade: namn, roll',
    'Facts of a participant changed: name, role',
  ],
  [
    { type: 'participant.place', id: 'p-1', groupId: 'g-b', beforeId: null },
    'En deltagare flyttad till grupp B',
    'A participant moved to group B',
  ],
  [
    {
      type: 'group.arrange',
      groups: [
        { id: 'g-a', participantIds: ['p-1', 'p-2'] },
        { id: 'g-b', participantIds: ['p-3'] },
      ],
    },
    '3 deltagare fördelade på 2 grupper',
    '3 participants divided into 2 groups',
  ],
  [
    { type: 'participant.place', id: 'p-1', groupId: 'g-a', beforeId: null },
    'En deltagare flyttad inom grupp A',
    'A participant moved within group A',
  ],
  [
    { type: 'participant.place', id: 'p-3', groupId: null, beforeId: null },
    'En deltagare ställd utanför grupperna',
    'A participant moved out of the groups',
  ],
  [{ type: 'participant.remove', ids: ['p-2', 'p-3'] }, '2 deltagare borttagna', '2 participants removed'],
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
    { type: 'measure.remove', id: 'm-1' },
    'Åtgärd för risk 1 borttagen: ”Skriva rutin”',
    'Measure for risk 1 removed: “Skriva rutin”',
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
  [{ type: 'group.remove', id: 'g-b' }, 'Grupp B borttagen', 'Group B removed'],
];
