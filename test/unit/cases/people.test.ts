import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { additionOf } from '../../../renderer/features/prepare/people/participant-lines.ts';
import { readPeople } from '../../../renderer/features/prepare/people/read-people.ts';
import { withoutPersonNames } from '../../../shared/domain/workshop/person-names.ts';

const caseText = (name: string) =>
  readFileSync(new URL(`../../data/cases/${name}/clipboard.txt`, import.meta.url), 'utf8');

/** Each as `name | organisation | role`, what is empty at the end left out. */
function told(raw: string, known: readonly string[] = [], comma?: 'surname' | 'organisation'): string[] {
  const { people } = readPeople(raw, known, comma);
  return people.map(({ name, organisation, role }) =>
    [name, organisation, role].join(' | ').replace(/( \| )+$/, ''),
  );
}

describe('the cases people have', () => {
  test('33: surname, first name: three people, no organisation, and no name in the log', () => {
    const { people, comma } = readPeople(caseText('33-participants'), []);
    expect(told(caseText('33-participants'))).toEqual(['Karin Lind', 'Olle Berg', 'Eva Åström']);
    expect(comma).toBe('surname');
    let ids = 0;
    const command = additionOf(people, [], () => `id-${++ids}`);
    expect(command.organisations).toBeUndefined();
    expect(withoutPersonNames(command)).not.toMatch(/Karin|Lind|Olle|Berg|Eva|Åström/);
  });

  test('33c: columns with heads: the heads are nobody, the address is not kept', () => {
    expect(told(caseText('33c-participants-columns'))).toEqual(['Karin Lind | IT', 'Olle Berg | Vård']);
  });
});

test.each([
  [
    'Outlook, a To line',
    'Lind, Karin <karin@x.se>; Berg, Olle <o@x.se>; Abcdef, Xyz <x@x.se>',
    ['Karin Lind', 'Olle Berg', 'Xyz Abcdef'],
  ],
  ['other mail programs', '"Lind, Karin" <karin@x.se>, Olle Berg <olle@x.se>', ['Karin Lind', 'Olle Berg']],
  ['addresses alone', 'karin.lind@exempel.se; olle.berg@exempel.se', ['Karin Lind', 'Olle Berg']],
  [
    'a unit after the name',
    'Lind, Karin (IT) <k@x.se>; Berg, Olle (Gäst) <o@x.se>',
    ['Karin Lind | IT', 'Olle Berg'],
  ],
  [
    'surnames first on one line',
    'Lind, Karin; Berg, Olle; Åström, Eva',
    ['Karin Lind', 'Olle Berg', 'Eva Åström'],
  ],
  ['the same with commas only', 'Lind, Karin, Berg, Olle', ['Karin Lind', 'Olle Berg']],
  ['names on one line', 'Karin Lind, Olle Berg, Eva Åström', ['Karin Lind', 'Olle Berg', 'Eva Åström']],
  ['first names on one line', 'Karin, Olle', ['Karin', 'Olle']],
  ['surname, first name, unit', 'Lind, Karin, IT\nBerg, Olle, Vård', ['Karin Lind | IT', 'Olle Berg | Vård']],
  ['columns without heads', 'Lind\tKarin\tIT\nBerg\tOlle\tVård', ['Karin Lind | IT', 'Olle Berg | Vård']],
  [
    'a list with marks',
    '1. Karin Lind\n☐ Olle Berg\n• Eva Åström, Vård',
    ['Karin Lind', 'Olle Berg', 'Eva Åström | Vård'],
  ],
  [
    'minutes',
    'Närvarande: Karin Lind, Olle Berg\nOrdförande: Eva Åström',
    ['Karin Lind', 'Olle Berg', 'Eva Åström'],
  ],
  [
    'who sits in which group, and who wrote to whom',
    'Grupp 1: Karin Lind, Olle Berg\nGrupp 2: Eva Åström\nFrån: Siv Ek',
    ['Karin Lind', 'Olle Berg', 'Eva Åström', 'Siv Ek'],
  ],
  [
    'several on a line, each with something in brackets',
    'Karin Lind (KS), Olle Berg (SBK)',
    ['Karin Lind | KS', 'Olle Berg | SBK'],
  ],
  ['heads below a title', 'Närvaro 3 maj\n\nNamn\tEnhet\tSignatur\nLind, Karin\tIT\t\n', ['Karin Lind | IT']],
  [
    'English heads and quotes',
    'Last name,First name,Job title\n"Lind","Karin","Nurse, night"',
    ['Karin Lind |  | Nurse, night'],
  ],
  [
    'the attendance of a Teams meeting',
    '1. Summary\nMeeting title\tRSA\n\n2. Participants\nName\tFirst Join\tEmail\tRole\nKarin Lind\t9:00\tk@x.se\tPresenter\n\n3. In-Meeting Activities\nName\tJoin Time\nKarin Lind\t9:00\n',
    ['Karin Lind'],
  ],
  [
    'Outlook with units and quotes',
    '"Lind, Karin (KS)" <karin.lind@x.se>; "Berg, Olle (SBK)" <olle.berg@x.se>;',
    ['Karin Lind | KS', 'Olle Berg | SBK'],
  ],
  ['names with particles', 'von Sydow, Max\nde la Cruz, Maria', ['Max von Sydow', 'Maria de la Cruz']],
  ['surnames in capitals', 'LIND Karin\nLINDSTRÖM-BERG Eva', ['Karin Lind', 'Eva Lindström-Berg']],
  [
    'one column of whole names',
    'Förnamn Efternamn\tE-postadress\tAvdelning\nKarin Lind\tk@x.se\tKS',
    ['Karin Lind | KS'],
  ],
  ['surnames first below one head', 'Efternamn, förnamn\tEnhet\nLind, Karin\tKS', ['Karin Lind | KS']],
  [
    'a list of those present with numbers, without heads',
    'Närvarolista 3 maj 2026\n\n1\tKarin Lind\tKS\n2\tBerg, Olle\tSBK\n',
    ['Karin Lind | KS', 'Olle Berg | SBK'],
  ],
  [
    'a dash before the unit',
    'Karin Lind – KS\nAnna-Lena Berg - SBK',
    ['Karin Lind | KS', 'Anna-Lena Berg | SBK'],
  ],
  ['a Zoom report', 'Name (Original Name),User Email,Guest\n"Lind, Karin",k@x.se,No\n', ['Karin Lind']],
])('%s: people are who they are', (_, raw, expected) => {
  expect(told(raw)).toEqual(expected);
});

describe('what commas tell', () => {
  it('is a person where nothing is certain, and somebody may say otherwise', () => {
    expect(told('Granmo, Linkesta')).toEqual(['Linkesta Granmo']);
    expect(told('Granmo, Linkesta', [], 'organisation')).toEqual(['Granmo | Linkesta']);
    expect(told('Lind, Karin', [], 'organisation')).toEqual(['Lind | Karin']);
  });

  it('is an organisation where it is known, or looks like one, or stands after a first name', () => {
    expect(told('Granmo, Linköping', ['LINKÖPING'])).toEqual(['Granmo | Linköping']);
    expect(told('Granmo, IT\nGranmo, Vaxholms stad Omsorg nord\nGranmo, ekonomi')).toEqual([
      'Granmo | IT',
      'Granmo | Vaxholms stad Omsorg nord',
      'Granmo | ekonomi',
    ]);
    expect(told('Siv, Norrköping, chef')).toEqual(['Siv | Norrköping | chef']);
  });

  it('leaves nothing open in a list of full names', () => {
    expect(readPeople('Siv Lingonsten, Norrköping\nTure Granmo, Linköping', []).comma).toBeNull();
  });
});
