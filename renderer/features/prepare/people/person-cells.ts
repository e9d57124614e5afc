// What a cell of a pasted list is of a person: name, first name, address, organisation.

import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine } from '../../../../shared/domain/text/text.ts';

/** What the comma after a first part tells: a surname before a first name, or a name before an organisation. */
export type CommaMeaning = 'surname' | 'organisation';

const address = /[^\s<>,;"']+@[^\s<>,;"']+/u;
const organisationWords =
  /(kommun(en)?|region(en)?|verket|myndighet(en)?|nämnd(en)?|förvaltning(en)?|bolag(et)?|styrelse(n)?|kontor(et)?|enhet(en)?|avdelning(en)?|skola(n)?|sjukhus(et)?|universitet(et)?|institut(et)?|tjänst(en)?|council|department|agency|office|university|ltd|inc|gmbh|group)$/iu;

/** Whether a cell is an address to write to, and nothing else. */
export function isAddress(cell: string): boolean {
  return new RegExp(`^<?(?:mailto:)?${address.source}>?$`, 'u').test(cell.trim());
}

/** A name as it is said: `Lind, Karin` turned round, without the address and quotation marks of an e-mail. */
export function spokenName(cell: string): string {
  const bare = cleanLine(cell.replace(/<[^<>]*@[^<>]*>/gu, ' ')).replace(/^["'”’]+|["'”’]+$/gu, '');
  if (isAddress(bare)) return nameOfAddress(bare);
  const turned = /^([^,]+),\s*([^,(]+?)(\s*\([^()]*\))?$/u.exec(bare);
  if (turned) return `${turned[2]} ${turned[1]}${turned[3] ?? ''}`.trim();
  const [, surname = '', first = ''] = /^(\p{Lu}[\p{Lu}-]+) (\p{Lu}\p{Ll}[\p{L} -]*)$/u.exec(bare) ?? [];
  if (isOnlyFirstNames(first)) return `${first} ${inLowerCase(surname)}`;
  return bare === '' && address.test(cell) ? nameOfAddress(address.exec(cell)?.[0] ?? '') : bare;
}

/** Directories write surnames in capitals: `LINDSTRÖM-BERG` is Lindström-Berg. */
function inLowerCase(capitals: string): string {
  return capitals.replace(/\p{Lu}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}

/** `karin.lind@exempel.se` is Karin Lind. */
function nameOfAddress(written: string): string {
  const local = /^<?(?:mailto:)?([^@]+)@/u.exec(written.trim())?.[1] ?? '';
  return local
    .split(/[._]+/)
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .map((part) => part.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase()))
    .join(' ');
}

/** Whether a text is two to four words of which the first is a first name: `Karin Lind`. */
export function isFullName(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 4 && isFirstName(words[0] ?? '') && words.every(isCapital);
}

/** Whether a text is one or two first names and nothing else. */
export function isOnlyFirstNames(text: string): boolean {
  const words = text.split(' ').filter((word) => !/^\p{Lu}\.?$/u.test(word));
  return words.length > 0 && words.length <= 2 && words.every((word) => isCapital(word) && isFirstName(word));
}

/** What is certain of two parts with a comma between; null where it could be either. */
export function commaBetween(first: string, second: string, known: ReadonlySet<string>): CommaMeaning | null {
  if (first === '' || second === '' || known.has(folded(second))) return 'organisation';
  if (isOnlyFirstNames(second)) return isFullName(first) ? null : 'surname';
  if (isFullName(first) || isOnlyFirstNames(first)) return 'organisation';
  return isOrganisation(second) ? 'organisation' : null;
}

function isOrganisation(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length > 2 ||
    organisationWords.test(text) ||
    !words.every(isCapital) ||
    /^[\p{Lu}\d&]+$/u.test(text)
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:von|van|af|de|der|la|al|el)$/u.test(word);
}

/** First names common in Sweden, by which `Lind, Karin` is told from `Karin, Norrköping`. Far from all there are. */
const firstNames = new Set(
  `adam agnes agneta ahmad ahmed aino aisha alan albert albin aleksandra alex alexander alexandra alf alfred ali alice
  alicia alma alva alvin amal amanda amelia amina amir ana anders andré andrea andreas angela anita anja ann anna
  annelie annette annica annika anneli ann-marie ann-sofie anna-karin anna-lena anne antonia anton arne arvid asta
  astrid august axel barbro bengt benjamin berit bernt bertil bettan birger birgit birgitta birgith björn bo bodil bosse
  britt britta britt-marie bror camilla carin carina carl carl-johan carolin carolina caroline catarina catharina cecilia
  charlotta charlotte christer christian christina christine christoffer claes clara clas conny dag dagmar dan daniel
  daniela david dennis diana disa eva-lena ebba edit edith edvin edward eino einar eira elias elin elina elisabet elisabeth
  elise ella ellen elsa elsie elvira emanuel emelie emil emilia emily emma emmy erica erik erika erland ernst eskil ester
  esther eva eva-lotta evelina fabian fanny fatima felicia felix filip folke frank fred freddie fredrik freja frida
  frieda fritz gabriel gabriella georg gerd gerda gert gertrud gisela göran gösta greger greta gudrun gunborg gunilla
  gunn gunnar gunnel gunvor gustaf gustav gustava hampus hanna hannah hannes hans harald harriet harry hasse hassan
  hedda hedvig helen helena helene helge helmer henning henric henrik henry herman hilda hilma hjalmar hugo hussein ibrahim
  ida ilona ina inez inga ingalill inge ingegerd ingela inger ingmar ingrid ingvar irene iris irma isa isabella isabelle
  isak ivan ivar jack jakob jamila jan jan-erik jan-olof jane janne jasmin jasmine jean jeanette jennie jennifer jenny jens
  jerker jerry jesper jessica jim jimmy joakim joar joel johan johanna johannes john johnny jonas jonathan jonna jonny
  josef josefin josefina josefine jörgen juan judit judith julia julian jytte kaisa kaj kajsa karin karl karl-erik karolina
  katarina katharina kathrin katja katrin kennet kenneth kenny kent kerstin kevin khadija kim kirsten kjell klara klas knut
  krister kristian kristin kristina kristoffer kurt lars lars-erik lars-göran lasse laura leif leila lena lennart leo leon
  leonard liam lilian lillemor lilly lina linda line linn linnea linnéa linus lisa lisbet lisbeth lise liselott liselotte
  liv loke lotta louise lova love lovisa lucas ludvig lukas maddie madeleine magdalena magnus mahmoud maj maja maj-britt
  malena malin malte malva marcus mareike margareta margareth margaretha margit margot maria mariam mariana mariann marianne
  marie marika marina mario marita märit märta markus marlene martin martina mary maryam mathias mathilda matilda mats mattias
  matteo maud max maximilian maya melissa melker mia michael michaela micke mikael milla milo mimmi minna mira miranda mirjam
  moa mohamed mohammad mohammed mona monica monika morgan moses mustafa nadia nadja natalia natalie nathalie nelly nicklas
  nicole niclas niklas nils nina nora norah oliver olivia olle olof olov ola oscar oskar osman otto ove owe patric patricia
  patrick patrik paul paula paulina pelle per per-erik per-olof pernilla peter petra petter pia pierre pontus rachel ragnar ragnhild
  rakel ralf ramona rasmus rebecca rebecka renée rickard rikard rita robert robin roger roland rolf roman ronja ronny rose
  roy rune rut ruth saga salma sam samira samuel sandra sanna sara sarah sebastian selma siri siv simon sigrid sigurd sigvard
  siw sixten sofia sofie solveig sonja sophia sophie staffan stefan stella sten stig stina sture sune susan susanna susanne
  susann svante sven sven-erik sylvia tage tanja tariq ted teodor teresa terese theo theodor therese thomas thor tilda tim tobias
  tom tomas tommy tone tora tord tore torbjörn torgny torsten tove tuomas ture tuva tyra ulf ulla ulla-britt ulrica ulrika
  urban ursula uno valentin valter vanja vera verner veronica veronika vide victor victoria viggo viktor viktoria vilgot
  vilhelm vilma vincent viola viveca viveka walter wilhelm wille william willy wilma yasmin yasmine ylva yngve yousef yusuf yvonne
  zahra zainab zara zeinab åke åsa åse ahlem örjan östen
  amy andrew anne-marie anthony ashley brian charles christopher deborah donald dorothy edward elizabeth george jacob james jason
  jeffrey jessica joseph joshua justin karen kathleen katherine kelly laura linda margaret mark matthew megan michelle nancy nicholas
  pamela rachel rebecca richard ronald ruth ryan sharon stephen steven susan timothy`.split(/\s+/),
);

/** Whether a word is a first name, also a double one of which a part is known. */
function isFirstName(word: string): boolean {
  const name = word.toLowerCase().replace(/\.$/, '');
  return firstNames.has(name) || (name.includes('-') && firstNames.has(name.split('-')[0] ?? ''));
}
