// First names, by which a person in a list is told from an organisation.

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

/** First names that are surnames too: at the end of a name they tell nothing of its order. */
const alsoSurnames = new Set(
  `adam ahmad ahmed alexander ali amir anton ashley charles daniel david edward ernst frank franz george hassan henry
  hussein ibrahim jack jacob jakob james jean john joseph kelly kim leo linda mahmoud martin max mohamed mohammad mohammed
  morgan moses mustafa osman otto paul richard robert ronald ryan samir samuel simon sten stephen steven theodor thomas thor
  urban valentin vincent walter yousef yusuf`.split(/\s+/),
);

/** Whether a word is a first name, also a double one of which a part is known. */
export function isFirstName(word: string): boolean {
  const name = bare(word);
  return firstNames.has(name) || (name.includes('-') && firstNames.has(name.split('-')[0] ?? ''));
}

/** Whether a first name may as well be a surname. */
export function isAlsoSurname(word: string): boolean {
  return alsoSurnames.has(bare(word));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
