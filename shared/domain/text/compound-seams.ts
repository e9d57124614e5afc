// Where a compound word may be broken: between its parts.

import { stemOf } from '../suggest/language.ts';
import { lexicon, splitOf } from '../suggest/lexicon.ts';

/** The places where syllables end, as patterns find them. */
type BreaksOf = (word: string) => readonly number[];

const shortestPart = 3;
/** Shorter stems are found in too many words by chance: `kont` of `konto` in `kontroll`. */
const shortestStem = 5;
const mostKept = 20_000;

/** Endings of inflected and derived words: what is known before one is no part of a compound. */
const ending =
  /^(?:s|a|e|n|t|ar|er|or|en|et|na|ad|at|ig|isk|iv|al|are|ande|ende|ation|ition|ering|isering|ring|ning|else|(?:lig|ig|sam|bar)?het|skap|bar|sam|dom|lig|ism|ist|itet|ator|atör|ant|ent)(?:s|t|a|e|n|ar|er|en|et|na|ens|ets|arna|erna|arnas|ernas|aren|arens|are)?$/;
const isEnding = (letters: string) => ending.test(letters);

const asked = new Map<string, boolean>();

/** What is known, put together when first asked for: stemming takes longer than a window's start has time for. */
type Known = { readonly stems: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> };
let made: Known | undefined;

/**
 * The words of a Swedish compound as they stand in it, with their linking letters: `utpressnings`, `virus`. What is no
 * longer than `longest` is left together.
 */
export function compoundOf(word: string, longest: number, breaksOf: BreaksOf): string[] {
  const place = word.length > longest ? seamOf(word.toLowerCase(), breaksOf) : null;
  if (place === null) return [word];
  return [word.slice(0, place), word.slice(place)].flatMap((part) => compoundOf(part, longest, breaksOf));
}

/** Where two words meet: both known, or one known where the syllables agree that something begins or ends there. */
function seamOf(word: string, breaksOf: BreaksOf): number | null {
  const split = splitOf(word, isPart, isEnding);
  if (!split) return null;
  const { place, parts } = split;
  if (place < shortestPart || word.length - place < shortestPart) return null;
  if (parts.length === 2) return place;
  const breaks = breaksOf(word);
  // A linking s goes with the word before it.
  return [place, ...(word[place] === 's' ? [place + 1] : [])].find((each) => breaks.includes(each)) ?? null;
}

function known(): Known {
  if (made) return made;
  const stems = new Set([...[...compoundParts].map((part) => stemOf(part, 'sv')), ...lexicon().swedish]);
  const beginnings = new Set([...compoundParts, ...stems].map(beginningOf));
  made = { stems, beginnings };
  return made;
}

function beginningOf(word: string): string {
  return word.slice(0, shortestPart);
}

/** Whether letters are a word that compounds are made of, or such a compound themselves. */
function isPart(letters: string): boolean {
  if (!known().beginnings.has(beginningOf(letters))) return false;
  const answer = asked.get(letters);
  if (answer !== undefined) return answer;
  if (asked.size >= mostKept) asked.clear();
  const found =
    !isEnding(letters) && (isWord(letters) || splitOf(letters, isPart, isEnding)?.parts.length === 2);
  asked.set(letters, found);
  return found;
}

/** Whether a word is known, as it stands or by its stem: the first word of a compound keeps its ending. */
function isWord(word: string): boolean {
  const { stems } = known();
  const stem = stemOf(word, 'sv');
  // Snowball makes double letters single only at the end: `avbrottet` gives `avbrott`, which gives `avbrot`.
  for (const each of [word, stem, stemOf(stem, 'sv')])
    if (compoundParts.has(each) || (each.length >= shortestStem && stems.has(each))) return true;
  return false;
}

/**
 * Words that Swedish compounds of public administration, care, technology and risk are often put together from, beside
 * those that suggestions know. Base forms: what a linking s or an ending adds is found without being listed.
 */
const compoundParts: ReadonlySet<string> = new Set(
  `
  access administration adress affär aggregat aktör analys anläggning anmälan anmälning anpassning anslutning användning
  applikation arbete arbets arkitektur assistans attack avbrott avgift avveckling avvikelse
  bedömning begränsning behandling behov belastning beredning beroende beskrivning beslut betalning bibliotek
  biträde bolag boende bostad brist brott budget bygg
  central chef data databas dator department dialog direktiv direktör distribution dokument dokumentation drift
  dricksvatten driftsättning
  effekt ekonomi el energi enkät evakuering expert export
  faktor familj fiber finansiering fjärr flöde folkhälsa fordon forskning fritid funktion fullmäktige funktionalitet
  föreskrift förening förfrågan förlust förmåga förordning förrådet förråd försäkring försörjning förteckning
  förvaltare förvaltning förändring
  gas gemenskap generator grund grundskola grupp gymnasium
  handlingar handläggare handläggning handling hantering hemtjänst hjälp hälsa händelse
  identifiering identitet implementering import incident industri individ information infrastruktur insats
  inspektion installation institution intervju investering
  journal kanal kapacitet katalog klassning klassificering komplettering kommission kommitté kommun kommunikation
  kompetens komponent koncern konferens konfiguration konsekvens kontakt kontinuitet kontor kopia kopiering
  korrigering kraft kris kund kunskap kvalitet kvarlevande
  lager landsting larm leda ledning legitimation legitimera leverans licens livsmedel logistik lokal läge lärare lösning
  försening skrivning sjukskrivning
  manual maskin material medel medlem meddelande metod migrering miljö mobil modell modul myndighet mål
  möte nivå nummer nyckel nämnd nät nätverk
  objekt offentlighet område omsorg ombud operation ordförande organ organisation orsak
  parkering part patient pedagog pension person personal plan planering plats policy politik population position
  process produktion produkt program programmering projekt prognos prövning
  rapport rapportering realisering redovisning referens reform register registrering region reglering regler
  rekrytering renovering reparation reserv resurs revision riksdag risk roll räddning räddningstjänst rätt
  samhälle samordnare samordning samverkan samband sammanställning sanering schema sekreterare sektion service
  signal sjukhus sjukvård skada skola skydd skolbarn social spridning sprinkler stab statistik station stat
  stiftelse strategi struktur studie styrelse styrning ställning ström stöd störning support svar system
  sårbarhet säkerhet säkring sökning
  taxa teknik telefoni teknologi tele test tid tidning tillfälle tillgänglighet tillstånd tillsyn tjänst
  tjänsteman trafik transport träning tåg
  underhåll underlag underrättelse undersökning undervisning uppdrag uppföljning uppgift upphandling uppkoppling
  upplysning utredning utrustning utrymning utskott utveckling utövning utvärdering
  vakt vatten verk verksamhet verktyg virtualisering virus visering vård vägledning värde värme växel yrke
  åtagande åtgärd åtkomst älder äldre äldreomsorg ägare ärende övning övervakning översyn överbelastning
  två fler direkt fri vårdnad havare föräldra ledig återställning återläsning skanning certifikat utfärdare
  folkbokföring tjänste konfigurera konfigurerad skatt skatte
  kod logg brand rök eld storm snö lås dörr bil väg barn elev lön prov rör kabel karta kväll natt jour port sida hot
  hall moln lag pris fel fråga fil papper pappers jurist specialist krav mall skuld rådgivare vägledare
  kritisk känslig specifik ansvarig skyldig skyldighet mässig berättigad relaterad anpassad
  `
    .trim()
    .split(/\s+/),
);
