// The heads of a table of threats, and the property of a threat that each stands for.

import { type Language, type Property, properties } from '../codes.ts';
import { folded } from '../text/signs.ts';

/** What a column can say of a threat. */
export const roles = ['text', 'cause', 'consequence', 'detail', 'properties', 'group'] as const;
export type Role = (typeof roles)[number];

/** What heads are called, in both languages: those that say it best first. */
const names: Readonly<Record<Role, readonly RegExp[]>> = {
  text: [
    /^(hot|hotet|hotbild|hotbeskrivning|threats?|threat description)$/,
    /^((oönskad )?händelse(n)?|(hot|risk)?scenari(o|er)|(unwanted |adverse )?event|incident)$/,
    /^(risk|risker|riskbeskrivning|risks|risk description)$/,
    /^(text|summary|sammanfattning|issue summary|titel|title|rubrik|ämne|subject|(aktivitet|uppgift|kort)s?(ens )?namn|uppgift|aktivitet|task( ?name)?|card( ?name| title)?|problem|farhåga|concern)$/,
    /^(svar|answer|response|idé|idea|note|lapp|sticky|content|innehåll|name)$/,
  ],
  cause: [/^(orsak(er)?|grund|på grund av|varför|hotkälla|causes?|because( of)?|why|root cause)$/],
  consequence: [
    /^(följd(er)?|leder till|effekt(er)?|konsekvens(er)?|konsekvensbeskrivning|påverkan|leads to|effects?|outcomes?|consequences?|impact)$/,
  ],
  detail: [
    /^(förklaring(ar)?|detalj(er)?|kommentar(er)?|beskrivning|anteckning(ar)?|notering(ar)?|details?|explanation|description|comments?|notes?|remarks?)$/,
  ],
  properties: [
    /^((informations)?(säkerhets)?(egenskap(er)?|aspekt(er)?)|[krts]([ ,/]*[krts]){2,3}|c[ /,-]*i[ /,-]*a([ /,-]*t)?|(security )?(propert(y|ies)|aspects?|attributes?))$/,
  ],
  group: [
    /^((arbets)?grupp(namn|en)?|(work ?)?group( name)?|team|lag|bord)$/,
    /^(bucket ?(name|namn)?|area|område|lista|list( name)?|kolumn|column)$/,
  ],
};

/** Words in a longer head or question that tell what is asked. */
const phrases: Readonly<Record<Role, RegExp | null>> = {
  text: /(^| )(hot|hotet|hoten|händelser?|hända|hänt|inträffa|oroar|oro|gå fel|threats?|events?|happen|go wrong|worr(y|ies))( |$)/,
  cause: /(^| )(orsak(er)?|varför|beror|causes?|why)( |$)/,
  consequence:
    /(^| )(leda till|leder till|följd(en|er)?|konsekvens(en|er)?|lead to|leads to|consequences?)( |$)/,
  detail: /(^| )(förklara|förklaring|beskriv|beskrivning|kommentar|explain|describe|comments?)( |$)/,
  properties: /(^| )(egenskap(er)?|aspekt(er)?|propert(y|ies)|aspects?)( |$)/,
  group: /(^| )(grupp(en)?|group)( |$)/,
};

/** How well a head names a role: 0 not at all, higher is better. */
export function headStrength(cell: string, role: Role): number {
  const head = headOf(cell);
  if (head === '' || head.length > longestHead) return 0;
  const whole = names[role].findIndex((pattern) => pattern.test(head));
  if (whole >= 0) return 40 - whole;
  const parts = head.split(/\s*[/(),&:]\s*|\s+(?:och|eller|and|or)\s+/).filter((part) => part.length > 1);
  const part = names[role].findIndex(
    (pattern) => parts.length > 1 && parts.some((each) => pattern.test(each)),
  );
  if (part >= 0) return 30 - part;
  return phrases[role]?.test(head.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()) ? 20 : 0;
}

/** The one property that a head names, by its letter or its word. */
export function propertyOfHead(cell: string): Property | null {
  const head = headOf(cell);
  const isEnglish = /^[cia]$/.test(head);
  const { properties, unknown } = propertiesNamed(head, isEnglish ? 'en' : 'sv');
  return unknown.length === 0 && properties.length === 1 ? (properties[0] ?? null) : null;
}

/** A longer text is no head, but something that is told. */
const longestHead = 80;

function headOf(cell: string): string {
  return folded(cell).replace(/[\s:*?.!]+$/, '');
}

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
type Named = { readonly properties: Property[]; readonly unknown: string[] };

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
