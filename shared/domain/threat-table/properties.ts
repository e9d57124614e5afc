import { type Language, type Property, properties } from '../codes.ts';

/** Letters of the properties, as people write them in each language. */
const letters: Readonly<Record<Language, Readonly<Record<string, Property>>>> = {
  sv: { k: 'confidentiality', r: 'integrity', t: 'availability', s: 'traceability' },
  en: { c: 'confidentiality', i: 'integrity', a: 'availability', t: 'traceability' },
};

/** Whole words and what people shorten them to, in both languages: a beginning alone tells nothing (`Tilldelad`). */
const wholeWords: readonly (readonly [RegExp, Property])[] = [
  [/^(konf|konfid|konfidentialitet(en)?|sekr|sekretess(en)?|conf|confidentiality)$/, 'confidentiality'],
  [/^(rikt|riktighet(en)?|integ|integritet(en)?|integrity)$/, 'integrity'],
  [/^(till|tillg|tillgäng|tillgänglighet(en)?|avail|availability)$/, 'availability'],
  [/^(spår|spårb|spårbarhet(en)?|trac|trace|traceability|accountability)$/, 'traceability'],
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
  const known = wholeWords.find(([pattern]) => pattern.test(word));
  return known ? [known[1]] : null;
}

function ofLetters(word: string, language: Language): Property[] | null {
  const named = [...word].map((letter) => letters[language][letter]);
  return named.every((each) => each !== undefined) ? named : null;
}
