import { type Language, type Property, properties } from '../codes.ts';

/** Letters of the properties, as people write them in each language. */
const letters: Readonly<Record<Language, Readonly<Record<string, Property>>>> = {
  sv: { k: 'confidentiality', r: 'integrity', t: 'availability', s: 'traceability' },
  en: { c: 'confidentiality', i: 'integrity', a: 'availability', t: 'traceability' },
};

/** Beginnings that tell the words apart, in both languages, with what else they are called. */
const beginnings: readonly (readonly [string, Property])[] = [
  ['konf', 'confidentiality'],
  ['conf', 'confidentiality'],
  ['sekr', 'confidentiality'],
  ['rikt', 'integrity'],
  ['integ', 'integrity'],
  ['till', 'availability'],
  ['avai', 'availability'],
  ['spår', 'traceability'],
  ['trac', 'traceability'],
];

/** The properties a cell names, and words in it that name none. */
export type Named = { readonly properties: Property[]; readonly unknown: string[] };

/** Reads a cell of letters (`KR`, `K, R`) or words (`riktighet och spårbarhet`). */
export function propertiesNamed(cell: string, language: Language): Named {
  const words = cell.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const found = new Set<Property>();
  const unknown: string[] = [];
  for (const word of words.filter((each) => each !== '' && each !== 'och' && each !== 'and')) {
    const named = ofWord(word) ?? ofLetters(word, language);
    if (named) for (const each of named) found.add(each);
    else unknown.push(word);
  }
  return { properties: properties.filter((each) => found.has(each)), unknown };
}

/** T is in both languages, for different things: the other letters of a column tell which it is. */
export function languageOfLetters(cells: readonly string[], otherwise: Language): Language {
  const used = new Set(
    cells.flatMap((cell) => cell.toLowerCase().match(/(?<!\p{L})[krstcia]{1,4}(?!\p{L})/gu) ?? []).values(),
  );
  const all = [...used].join('');
  if (/[krs]/.test(all)) return 'sv';
  return /[cia]/.test(all) ? 'en' : otherwise;
}

function ofWord(word: string): Property[] | null {
  const known = beginnings.find(([beginning]) => word.startsWith(beginning));
  return known ? [known[1]] : null;
}

function ofLetters(word: string, language: Language): Property[] | null {
  const named = [...word].map((letter) => letters[language][letter]);
  return named.every((each) => each !== undefined) ? named : null;
}
