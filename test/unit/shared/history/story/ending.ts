import { person, type Told } from './told.ts';

/** Risks and threats go and others come, also from files; the last group is taken away. */
export const storyOfTheEnd: readonly Told[] = [
  [
    { type: 'risk.merge', id: 'r-1', intoId: 'r-3' },
    'Risk 3 sammanslagen med risk 1; numret 3 används inte igen. Risk 1 heter ”Läser”',
    'Risk 3 merged with risk 1; the number 3 is not used again. Risk 1 is called “Läser”',
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
    '2 hot tillagda för grupperna A, B',
    '2 threats added for groups A, B',
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
    '2 hot tillagda',
    '2 threats added',
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
    'Filen ”Grupp C” importerades: 2 nya hot, 1 ändrat hot, 1 ny risk, 1 ny grupp',
    'The file “Grupp C” was imported: 2 new threats, 1 changed threat, 1 new risk, 1 new group',
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
    'Ändringar importerade från filen ”register.xlsx”: 1 ändrad risk, 1 ny risk, 1 ny åtgärd',
    'Changes imported from the file “register.xlsx”: 1 changed risk, 1 new risk, 1 new measure',
  ],
  [
    {
      type: 'workshop.merge',
      from: 'Grupp B',
      groups: [],
      risks: [],
      threats: [],
      notes: [{ id: 'n-7', text: 'Vem läser avtalet?', groupId: null, state: 'open' }],
    },
    'Filen ”Grupp B” importerades: 1 parkerad anteckning',
    'The file “Grupp B” was imported: 1 parked note',
  ],
  [
    { type: 'parkedNote.add', id: 'n-8', text: 'Fråga juristen', groupId: 'g-b' },
    'Parkerat från grupp B: ”Fråga juristen”',
    'Parked by group B: “Fråga juristen”',
  ],
  [
    { type: 'parkedNote.add', id: 'n-9', text: 'Budgeten', groupId: null },
    'Parkerat: ”Budgeten”',
    'Parked: “Budgeten”',
  ],
  [
    { type: 'parkedNote.edit', id: 'n-9', text: 'Årets budget', groupId: 'g-b' },
    'Parkerad anteckning ”Årets budget” ändrad: ordalydelse, grupp',
    'Parked note “Årets budget” changed: wording, group',
  ],
  [
    { type: 'parkedNote.handle', id: 'n-9', state: 'handled' },
    'Parkerad anteckning avklarad: ”Årets budget”',
    'Parked note dealt with: “Årets budget”',
  ],
  [
    { type: 'parkedNote.handle', id: 'n-9', state: 'open' },
    'Parkerad anteckning öppen igen: ”Årets budget”',
    'Parked note open again: “Årets budget”',
  ],
  [
    { type: 'parkedNote.remove', ids: ['n-9'] },
    'Parkerad anteckning borttagen: ”Årets budget”',
    'Parked note removed: “Årets budget”',
  ],
  [
    { type: 'parkedNote.remove', ids: ['n-7', 'n-8'] },
    '2 parkerade anteckningar borttagna',
    '2 parked notes removed',
  ],
  [
    { type: 'workshop.decide', personName: person('n-10'), on: '2026-06-16' },
    'Uppgifter om analysen ändrade: vem som har beslutat, beslutsdatum',
    'Details of the analysis changed: who decided, date of the decision',
  ],
  [{ type: 'group.remove', id: 'g-b' }, 'Grupp B borttagen', 'Group B removed'],
];
