/**
 * Words that Swedish compounds of public administration, care, technology and risk are often put together from, beside
 * those that suggestions know. Base forms: what a linking s or an ending adds is found without being listed.
 */
export const compoundParts: ReadonlySet<string> = new Set(
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
