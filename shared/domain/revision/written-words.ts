// What people write in a cell where a list offers other words: forms of the same word, words of earlier workbooks, the number
// of a level, and words that the method itself knows a level by.

import { messages } from '../../words/index.ts';
import { type Language, languages } from '../codes.ts';
import type { CodeNames } from '../fields/kinds.ts';
import type { Level } from '../method/method.ts';
import { folded } from '../text/signs.ts';

type Written = { readonly [N in CodeNames]?: Readonly<Record<string, readonly string[]>> };

const low = ['lågt', 'liten', 'lågprioriterad'];
const high = ['högt', 'stor', 'högprioriterad'];
const middle = ['medium', 'medelhög', 'mellan', 'normal', 'moderate'];

/** Words that are accepted beside the app's own in either language. */
const written: Written = {
  status: {
    planned: [
      'planerat',
      'planeras',
      'ej påbörjad',
      'inte påbörjad',
      'ej påbörjat',
      'inte påbörjat',
      'not started',
      'ej startad',
      'ej startat',
      'inte startad',
      'to do',
      'att göra',
      'kommande',
    ],
    ongoing: [
      'pågående',
      'påbörjad',
      'påbörjat',
      'startad',
      'igång',
      'på gång',
      'under arbete',
      'in progress',
      'started',
      'under way',
      'doing',
    ],
    done: [
      'klart',
      'klara',
      'färdig',
      'färdigt',
      'genomförd',
      'genomfört',
      'utförd',
      'utfört',
      'slutförd',
      'slutfört',
      'avslutad',
      'avslutat',
      'åtgärdad',
      'åtgärdat',
      'completed',
      'complete',
      'finished',
    ],
  },
  strategy: {
    preventive: ['förebyggande', 'förebyggs', 'minska sannolikheten', 'prevent'],
    reactive: ['begränsande', 'lindra', 'lindrande', 'minska konsekvensen', 'mitigate', 'limit'],
    transfer: ['överföra', 'dela eller överföra', 'delas', 'försäkra', 'share or transfer'],
    avoid: ['undvik', 'undviks', 'avoided'],
    accept: ['accepteras', 'accepterad', 'accepterat', 'accepted'],
  },
  riskStatus: {
    open: ['öppet', 'aktiv', 'active'],
    closed: ['avslutat', 'stängd', 'stängt'],
    dismissed: ['avskrivet', 'avskrivs'],
  },
  priority: { low, medium: middle, high },
  certainty: { low, medium: middle, high },
};

/** One of some codes, by its words in any language, by what else people write for it, or by the code itself. */
export function codeOf<C extends string>(codes: readonly C[], named: CodeNames, cell: string): C | undefined {
  const wanted = folded(cell).replace(/[.!]+$/, '');
  const names = Object.values(messages).map(
    ({ common }) => common[named] as Readonly<Record<string, string>>,
  );
  const byName = codes.find(
    (code) => code === wanted || names.some((each) => folded(each[code] ?? '') === wanted),
  );
  return byName ?? codes.find((code) => written[named]?.[code]?.includes(wanted));
}

/** The parts of a cell that lists several words, whatever stands between them. */
export function listed(cell: string, between = /[,;\n]/): string[] {
  return cell
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Signs and words between several choices. */
export const betweenChoices = /[,;\n/+&]|\s(?:och|samt|and)\s/iu;

/**
 * A level by its words in either language, the workshop's own first; by its number, where none is called so; by the code
 * itself, or by what the method knows it by. Null of nothing; undefined of what is none, or more than one.
 */
export function levelNamed(levels: readonly Level[], cell: string, own: Language): string | null | undefined {
  const wanted = folded(cell);
  if (wanted === '') return null;
  const inOrder = [own, ...languages.filter((each) => each !== own)];
  const ways: readonly ((level: Level, place: number, language: Language) => boolean)[] = [
    (level, place, language) => isCalled(level, place, language, wanted),
    ({ code }) => folded(code) === wanted,
    ({ aliases }, _, language) => aliases?.[language]?.some((each) => folded(each) === wanted) ?? false,
    (_, place) => String(place + 1) === numberIn(wanted),
  ];
  for (const isIt of ways)
    for (const language of inOrder) {
      const found = levels.filter((level, place) => isIt(level, place, language));
      if (found.length > 0) return found.length === 1 ? found[0]?.code : undefined;
    }
  return undefined;
}

/** `3`, `3,0`, `(3)` or `nivå 3`. */
function numberIn(wanted: string): string | undefined {
  return /^(?:(?:nivå|steg|level|step) )?\(?(\d{1,2})(?:[.,]0+)?\)?$/u.exec(wanted)?.[1];
}

/** By its name, or by its number and its name together, whichever comes first. */
function isCalled(level: Level, place: number, language: Language, wanted: string): boolean {
  const name = folded(level[language]);
  if (name === wanted) return true;
  const [, before, after] = /^(\d{1,2})(?:[.):]| ?[-–]| ) ?(.+)$/u.exec(wanted) ?? [];
  const [, first, last] = /^(.+?)(?: ?[-–,:])? ?\(?(\d{1,2})\)?$/u.exec(wanted) ?? [];
  const number = String(place + 1);
  return (before === number && after === name) || (last === number && first === name);
}
