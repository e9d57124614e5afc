import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as swedishStem } from '@orama/stemmers/swedish';
import type { Language } from '../codes.ts';
import { folded } from '../text/signs.ts';

/** What follows is of no use to a comparison, and would cost time. */
const longestWord = 40;

/** Turns of speech with a word in them that elsewhere tells something. */
const emptyTurns = /\bin connection (?:with|to)\b/g;

/** The words of a text, in lower case; a hyphen inside a word is left out, so that `e-post` is `epost`. */
export function wordsOf(text: string): string[] {
  const joined = folded(text)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '')
    .replace(emptyTurns, ' ');
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord));
}

/** The language a text is most likely written in: a workshop often holds both. Swedish where nothing tells. */
export function languageOf(words: readonly string[]): Language {
  const count = (language: Language) => words.filter((word) => commonWords[language].has(word)).length;
  const letters = words.filter((word) => /[åäö]/.test(word)).length;
  return count('en') > count('sv') + 2 * letters ? 'en' : 'sv';
}

/** A word without its ending. Snowball's Swedish rules leave `-et` and the doubled letter of `strömmen`. */
export function stemOf(word: string, language: Language): string {
  // The rules for English tell `connection` from `connections`.
  if (language === 'en') return englishStem(word.replace(/ions$/, 'ion'));
  const kept = keptWord(word);
  if (kept !== null) return kept;
  const stem = swedishStem(word).replace(/([mn])\1$/, '$1');
  return stem.length >= 5 ? stem.replace(/et$/, '') : stem;
}

/** Who or what does something: without its ending `skrivare` would be `skriver`, and `lärare` be `lära`. */
const doers = /(?:skriv|läs|lär|läk|led|låntag|mottag|sänd|giv|väkt|använd|bruk|handlägg|äg)(?=are|arn)/;
const endsAsDoer = /^(.{2,}?)(?:are(?:n|s|ns)?|arna(?:s)?)$/;
const endsAsComputer = /^(.*dat(?:or|a))(?:n|t|s|ns|er|ers|erna|ernas)?$/;

/** What the rules would cut to the stem of another word: `dator` (computer) to that of `data`. */
function keptWord(word: string): string | null {
  const computer = endsAsComputer.exec(word);
  if (computer) return computer[1] ?? null;
  const doer = doers.test(word) ? endsAsDoer.exec(word) : null;
  return doer ? `${doer[1]}are` : null;
}

const swedish = `
  aldrig alla allt alltid allting andra annan annars annat använda använder används att av bara behöva
  behöver blev bli blir borde bort bra bygga både bör börja börjar dag dagar dagen de del dem den denna
  deras dess dessa det detta direkt dock du där därför då efter eftersom egen eget egna ej eller en enligt
  ens er ett fall fanns fast fick finna finns flera folk fram från färre få får för förra först gav ge
  genom ger gett gick gjorde gjort gjorts god gå gång gånger går gått gör göra hade hamna hamnar han hans
  har hel hela heller hellre helt henne hennes hitta hittar hon honom hos hur här hålla håller hålls i
  ibland igen in inga ingen ingenting inget innan inom inte jag ju kan kanske kom komma kommer kunde kvar
  lade ligga ligger liten lägga lägger läggs lätt låg lång långt man med medan mellan men mer mest min
  mina mitt mot mycket människor månad månader många måste ner ni nu ny nya nytt när nästa någon någonting
  något några och också ofta olika om oss per person personer plats på redan runt rätt sa sak saker samma
  samt satt se sedan ser sett sig sin sina sitt sitta sitter själv ska skulle slut sluta slutar små snart
  som stod stor stora stå står större svår säga säger sätt sätta sätter så sådan sådana såg ta tar tas tid
  tiden till tills tog tre tro tror två under upp ut utan vad var vara varit varje varken vars vecka
  veckor vem vet veta vi via vid viktig viktiga vilja vilka vilken vilket vill visa visar visste vår våra
  vårt än ändå är år året åt över
  dom nån nåt nåra e va o å ju väl typ bli dit iväg varann varandra massa hit sånt sån nog
  kör grej grejer hen hennes ihop emot utanför inne ute uppe hemma ofta`;

const english = `
  a about across after again all also always am an and another any anyone anything are around as at away
  back be because become becomes been before behind being between big but by came can come comes could day
  days did do does down each else end ends even ever every everybody everyone everything find finds first
  for found from gave get gets give gives go goes going good got had happen happens has have he her here
  him his how i if in instead into is it its just keep keeps kept knew know knows last let lets lie lies
  long look made make makes may me might mine month months more most must my need needs never new next no
  nobody nor not nothing of off often on one only or other our out over own people person place put puts
  right run runs said same saw say says see seen sees she should show shows since small so some somebody
  someone something soon stand stands start starts still such take taken takes than that the their them
  then there these they thing things think thinks this those three through time times to too took tries
  try turn turns two under until up upon us use used uses very want wants was way ways we week weeks well
  were what when where which while who whole whom whose why will with within without work works would year
  years yet you your
  t s re ve ll d m cant dont doesnt isnt wont didnt couldnt lot bit stuff really quite cos til than onto per`;

/** Words that stand in any sentence and so tell little of what it is about: they count for a tenth. */
export const commonWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(swedish.trim().split(/\s+/)),
  en: new Set(english.trim().split(/\s+/)),
};
