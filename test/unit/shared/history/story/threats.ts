import type { Told } from './told.ts';

/** Threats are recorded, changed, and put together into risks. */
export const storyOfThreats: readonly Told[] = [
  [
    { type: 'threat.record', groupId: 'g-b', threats: [{ id: 't-1', text: 'Brevet studsar' }] },
    'Hot 1 tillagt för grupp B: ”Brevet studsar”',
    'Threat 1 added for group B: “Brevet studsar”',
  ],
  [
    { type: 'threat.record', groupId: 'g-b', threats: ['t-2', 't-3', 't-4'].map((id) => ({ id, text: id })) },
    '3 hot tillagda för grupp B',
    '3 threats added for group B',
  ],
  [
    { type: 'threat.record', groupId: null, threats: [{ id: 't-5', text: 'Åskan slår ut hallen' }] },
    'Hot 5 tillagt: ”Åskan slår ut hallen”',
    'Threat 5 added: “Åskan slår ut hallen”',
  ],
  [
    { type: 'threat.edit', id: 't-1', text: 'Brevet kommer bort' },
    'Hot 1 lyder nu: ”Brevet kommer bort”',
    'Threat 1 now reads: “Brevet kommer bort”',
  ],
  [
    { type: 'threat.edit', id: 't-1', properties: ['integrity', 'traceability'] },
    'Hot 1 påverkar nu riktighet, spårbarhet',
    'Threat 1 now affects integrity, traceability',
  ],
  [
    { type: 'threat.edit', id: 't-1', properties: [] },
    'Hot 1 har inte längre någon egenskap angiven',
    'Threat 1 no longer has a property',
  ],
  [
    { type: 'threat.edit', id: 't-1', detail: 'Två gånger', origin: 'technology' },
    'Hot 1 ändrat: förklaring, ursprung',
    'Threat 1 changed: explanation, origin',
  ],
  [
    { type: 'threat.split', id: 't-1', newId: 't-1b' },
    'Hot 1 delat i två: hot 1 och hot 6',
    'Threat 1 split in two: threats 1 and 6',
  ],
  [
    { type: 'threat.join', ids: ['t-1b'], intoId: 't-1' },
    'Hot 6 är samma som hot 1: de är nu ett kort',
    'Threat 6 is the same as threat 1: they are one card now',
  ],
  [
    { type: 'threat.separate', ids: ['t-1b'] },
    'Hot 6 är åter ett eget kort, bredvid hot 1',
    'Threat 6 is a card of its own again, beside threat 1',
  ],
  [
    { type: 'threat.remove', ids: ['t-1b'] },
    'Hot 6 borttaget: ”Brevet kommer bort”',
    'Threat 6 removed: “Brevet kommer bort”',
  ],
  [
    { type: 'threat.regroup', ids: ['t-5'], groupId: 'g-a' },
    'Hot 5 flyttat till grupp A',
    'Threat 5 moved to group A',
  ],
  [
    { type: 'threat.regroup', ids: ['t-4', 't-5'], groupId: null },
    '2 hot flyttade till storforum: 4, 5',
    '2 threats moved to the plenary: 4, 5',
  ],
  [
    { type: 'threat.place', ids: ['t-5'], riskId: null, beforeId: 't-1' },
    'Hot 5 flyttat bland de osorterade',
    'Threat 5 moved among the unsorted',
  ],
  [
    { type: 'risk.form', id: 'r-1', threatIds: ['t-1'], title: 'Post försvinner' },
    'Risk 1 skapad av hot 1: ”Post försvinner”',
    'Risk 1 created from threat 1: “Post försvinner”',
  ],
  [
    { type: 'risk.form', id: 'r-2', threatIds: ['t-2', 't-3', 't-4'] },
    'Risk 2 skapad av hoten 2–4',
    'Risk 2 created from threats 2–4',
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
    'Hot 5 flyttat till Osorterade',
    'Threat 5 moved to Unsorted',
  ],
  [
    { type: 'threat.place', ids: ['t-2', 't-3', 't-4'], riskId: 'r-1', beforeId: null },
    '3 hot placerade i risk 1: 2–4; risk 2 blev tom och togs bort',
    '3 threats placed in risk 1: 2–4; risk 2 was left empty and removed',
  ],
  [
    { type: 'risk.form', id: 'r-3', threatIds: ['t-2', 't-4'], title: 'Obehörig läser' },
    'Risk 3 skapad av hoten 2, 4: ”Obehörig läser”',
    'Risk 3 created from threats 2, 4: “Obehörig läser”',
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
];
