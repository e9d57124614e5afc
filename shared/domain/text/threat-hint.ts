/** What a threat names in place of an event: a state of things, somebody, or a mere thing. */
export type ThreatHint = 'state' | 'person' | 'thing';

/**
 * Whether a threat names something that is, not something that happens. A guess from the words alone, in Swedish and
 * English; a text that is long, joins clauses or has a verb is taken to tell of an event. Made to be silent when in
 * doubt: a hint that is wrong in front of the room costs more than one that is missing.
 */
export function threatHint(text: string): ThreatHint | null {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => !articles.has(word));
  if (words.length === 0 || words.length > 7 || hasClause(words)) return null;
  if (isState(words)) return 'state';
  if (isPerson(words)) return 'person';
  return isThing(words) ? 'thing' : null;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

const articles = setOf('en ett den det de våra vår vårt the a an our their some vissa några');

/** Words that join clauses, and verbs that are plain by themselves. */
const ofClauses =
  setOf(`att som så och när då om eftersom medan utan innan men that so and when because while before
  if but who which is are was were am be been has have had can could cannot can't will would may might must gets get got
  goes go went makes make made leads lead led means causes cause lets stops stop breaks falls fails fail does doesn't
  don't är var blir blev gör gjorde går gick har hade kan kunde ska skulle får fick kommer kom leder ledde måste vill
  slår faller står ligger tar tog ger gav ser såg hittar läcker stjäl stjäls försvinner förloras skickas stannar`);

const prepositions = setOf(
  'i på av till för från hos med vid om under över mot inom in on of to for from with at by',
);
const determiners = setOf('the a an our all us it them their his her your my any every');

function hasClause(words: readonly string[]): boolean {
  return words.some((word, at) => ofClauses.has(word) || isVerbBefore(word, words[at + 1], at));
}

/** A verb shows itself by its ending and by what follows: 'stoppar pumparna', 'stops the pumps'. */
function isVerbBefore(word: string, next: string | undefined, at: number): boolean {
  if (at === 0 || next === undefined) return false;
  if (/[aeiouyåäö]r$/.test(word)) return !prepositions.has(next);
  return /[^s]s$/.test(word) && (determiners.has(next) || /(na|en|et)$/.test(next));
}

const qualities =
  /^(dålig|bristfällig|bristande|otillräcklig|svag|låg|hög|gammal|gamla|föråldrad|omodern|oklar|otydlig|olämplig|okunnig|poor|bad|weak|low|high|insufficient|inadequate|outdated|obsolete|unclear|lacking)(t|a|e)?$/;
const lacks =
  /^(brist(er)? (på|i|med)|avsaknad av|okunskap|okunnighet|inkompetens|för (lite|få|litet|många)|lack of|shortage of|absence of|not enough|too (few|little|many)|ignorance|incompetence)(?= |$)/;
const nothings = setOf('ingen inga inget no');

function isState(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  const phrase = words.join(' ');
  if (lacks.test(phrase)) return true;
  if (words.length <= 4 && /(^| )(saknas|fattas|(missing|lacking))$/.test(phrase)) return true;
  if (qualities.test(first))
    return rest.length <= 3 && !endsInPerson(words) && !rest.some((word) => events.test(word));
  return nothings.has(first) && words.length <= 3 && !/([aeiouyåäö][rs]|[^s]s|ed)$/.test(words.at(-1) ?? '');
}

const people =
  setOf(`hackare hackarna hackers hacker anställd anställda employee employees staff personal personalen
  medarbetare medarbetarna kollega kollegor colleague colleagues leverantör leverantören leverantörer supplier suppliers
  vendor vendors konsult konsulter consultant consultants contractor contractors vikarie vikarier temps användare
  användarna user users administratör administratörer administrator administrators admin admins besökare visitor visitors
  tjuv tjuvar thief thieves brottsling brottslingar kriminella criminal criminals främling främlingar stranger strangers
  insider insiders terrorister terrorists aktivister activists elev elever pupil pupils student students lärare teacher
  teachers förälder föräldrar parent parents barn children kund kunder customer customers chef chefer chefen manager
  managers boss tekniker technician technicians städare cleaner cleaners handläggare caseworker caseworkers patienter
  patients anhöriga relatives invånare residents medborgare citizens journalister journalists ryssland ryssar kina
  attackers attacker angripare antagonister spioner spies människor människan people person personer vandaler vandals
  barnen ungdomar youths användaren medarbetaren chaufförer drivers operatörer operators`);

function endsInPerson(words: readonly string[]): boolean {
  return people.has(words.at(-1) ?? '') || words.join(' ') === 'främmande makt';
}

/** 'Hackare', 'missnöjda anställda', 'foreign hackers': somebody, and nothing done. */
function isPerson(words: readonly string[]): boolean {
  return words.length <= 3 && endsInPerson(words) && !words.slice(0, -1).some((word) => events.test(word));
}

/** Nouns that are themselves something happening: 'strömavbrott', 'a flood'. */
const events =
  /(avbrott|brand|brott|intrång|översvämning|stöld|storm|åska|attack|attacker|krasch|fel|haveri|läck(a|age|or)|förlust|sabotage|olycka|angrepp|konkurs|strejk|skada|skador|skred|läckage|virus|trojan|bedrägeri|fusk|slarv|misstag|glömska|hot|våld|mutor|utpressning|sjukdom|pandemi|krig|kris|bortfall|stopp|frost|halka|snö|regn|torka|jordbävning|fire|flood|outage|theft|failure|crash|loss|leak|breach|fraud|accident|storm|lightning|strike|bankruptcy|blackout|ransomware|phishing|malware|burglary|robbery|war|drought|earthquake|illness|mistake|error|damage|vandalism|espionage|spionage|cut|break-in|intrusion|blackmail|explosion)(en|et|s|er|ar|n)?$/;
/** Nouns made of verbs: 'manipulering', 'overheating', 'infection'. */
const deeds = /(ning|ande|ende|ering|tion|sion|ing|else)(en|ar|s|er)?$/;

function tellsOfEvent(word: string): boolean {
  return events.test(word) || (word.length > 5 && deeds.test(word));
}

/** A word alone that is no event: 'lösenord', 'the server'. */
function isThing(words: readonly string[]): boolean {
  const [only = ''] = words;
  return words.length === 1 && only.length > 2 && !tellsOfEvent(only);
}
