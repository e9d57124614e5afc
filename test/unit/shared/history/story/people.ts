import { presetMethod } from '../../../../helpers/workshop.ts';
import { person, type Told } from './told.ts';

/** The facts, the people and the groups. */
export const storyOfPeople: readonly Told[] = [
  [
    { type: 'workshop.create', title: 'Anslutning', language: 'sv', method: presetMethod() },
    'Analysen skapades: ”Anslutning”',
    'Analysis created: “Anslutning”',
  ],
  [
    { type: 'workshop.edit', title: 'Mina Meddelanden' },
    'Analysen heter nu ”Mina Meddelanden”',
    'The analysis is now called “Mina Meddelanden”',
  ],
  [
    { type: 'workshop.edit', place: 'Rådhuset', date: '2014-06-05' },
    'Uppgifter om analysen ändrade: datum, plats',
    'Details of the analysis changed: date, place',
  ],
  [
    { type: 'workshop.setFacilitator', personName: person('n-1') },
    'Analysledare angiven',
    'Facilitator entered',
  ],
  [{ type: 'workshop.setFacilitator', personName: null }, 'Analysledare borttagen', 'Facilitator removed'],
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
    {
      type: 'organisation.add',
      organisations: [{ id: 'o-1', organisationName: { id: 'on-1', text: 'Skatteverket' } }],
    },
    'Organisation tillagd: Skatteverket',
    'Organisation added: Skatteverket',
  ],
  [
    {
      type: 'organisation.add',
      organisations: [
        { id: 'o-2', organisationName: { id: 'on-2', text: 'Linköping' } },
        { id: 'o-3', organisationName: { id: 'on-3', text: 'Norrköping' } },
      ],
    },
    '2 organisationer tillagda: Linköping, Norrköping',
    '2 organisations added: Linköping, Norrköping',
  ],
  [
    { type: 'organisation.rename', id: 'o-2', organisationName: { id: 'on-4', text: 'Linköpings kommun' } },
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
      organisations: [{ id: 'o-4', organisationName: { id: 'on-5', text: 'Skatteverket' } }],
      participants: [{ id: 'p-4', personName: null, organisationId: 'o-4', role: 'Jurist', groupId: null }],
    },
    '1 deltagare och 1 organisation tillagda',
    '1 participant and 1 organisation added',
  ],
  [
    { type: 'participant.edit', id: 'p-1', role: 'Registrator', personName: person('n-3') },
    'Uppgifter om en deltagare ändrade: namn, roll',
    'Details of a participant changed: name, role',
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
    'En deltagare borttagen ur sin grupp',
    'A participant removed from their group',
  ],
  [{ type: 'participant.remove', ids: ['p-2', 'p-3'] }, '2 deltagare borttagna', '2 participants removed'],
];
