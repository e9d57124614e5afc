import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { importWorkshop } from '../../../electron/commands/make-workshop-file.ts';
import type { Language } from '../../../shared/domain/codes.ts';
import { type Size as Count, workshopOf } from '../../pictures/workshops.ts';
import type { Folders } from '../fixtures.ts';

/** Words of more than sixty letters, as compounds can become. */
const longWord = {
  sv: 'Verksamhetssystemleverantörsavtalsuppföljningsansvarigenssäkerhet',
  en: 'Counterrevolutionaryelectroencephalographicallyunmaintainabilities',
} as const;
const long = {
  sv: { group: 'Informationssäkerhetssamordnare', owner: 'Säkerhetsskyddschefsställföreträdaren Ann' },
  en: { group: 'Telecommunicationsadministrators', owner: 'Undersecretary-of-telecommunications Ann' },
} as const;

export type Content = { readonly count: Count; readonly language: Language };

type Workshop = {
  readonly title: string;
  readonly workshop: { readonly title: string; readonly organisations: readonly string[] };
  readonly groups: readonly { readonly name: string }[];
  readonly participants?: readonly { readonly name: string }[];
  readonly risks: readonly { readonly title: string }[];
};

/** A workshop with so many threats, in which everything that is named has a name that is far too long somewhere. */
function contentOf({ count, language }: Content) {
  const { title, ...whole } = workshopOf(
    count,
    language,
    count === '3' ? 0 : undefined,
  ) as unknown as Workshop;
  const word = longWord[language];
  const { owner, group } = long[language];
  const measures = [1, 2, 3].map((at) => ({
    text: at === 1 ? `${word} ${title}` : `${title}, ${at}`,
    kind: at === 2 ? 'reactive' : 'preventive',
    owner: at === 1 ? owner : 'Ann',
    due: '2027-03-31',
    status: 'planned',
  }));
  const risks = whole.risks.map((risk, index) => ({
    ...risk,
    ...(index === 0 && { title: `${word} ${risk.title}`, measures, description: `${risk.title} ${word}` }),
  }));
  return {
    ...whole,
    workshop: {
      ...whole.workshop,
      title: titleOf({ count, language }),
      purpose: `${word} ${title}`,
      organisations: [...whole.workshop.organisations, word],
    },
    groups: whole.groups.map((each, index) => (index === 0 ? { ...each, name: group } : each)),
    participants: (whole.participants ?? []).map((each, index) =>
      index === 0 ? { ...each, name: owner, role: word } : each,
    ),
    risks,
  };
}

/** What such a workshop is called, in the library and wherever it is open. */
export const titleOf = ({ count, language }: Content) => `${longWord[language]} ${count}`;

/** Puts such a workshop in the library, before it is read; its path. */
export function putInLibrary({ data }: Folders, content: Content): string {
  mkdirSync(join(data, 'library'), { recursive: true });
  const file = join(data, 'library', `${content.language}-${content.count}.storforum`);
  importWorkshop(file, JSON.stringify(contentOf(content)));
  return file;
}
