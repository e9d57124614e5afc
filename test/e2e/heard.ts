/** What a screen reader has to read at each stop of the walk (`walk-screens.ts`): names, roles and states that must be there. */
export const heard: Readonly<Record<string, string>> = {
  'prepare: about': `
    - navigation "Förberedelser":
      - button /^Om analysen/
      - button /^Deltagare/
      - button /^Grupper/
      - button /^Metod/
    - region "Om analysen":
      - heading "Om analysen" [level=1]
      - textbox "Analysens namn"
      - textbox "Analysobjekt"
      - textbox "Syfte"
      - textbox "Datum"
      - button "Välj i kalender"
      - textbox "Plats"
  `,
  'prepare: participants': `
    - region "Deltagare":
      - heading "Deltagare" [level=1]
      - textbox "Deltagare"
      - button "Lägg till"
      - list "Deltagare":
        - listitem:
          - button "Grupp A Siv Lingonsten Norrköpings kommun Handläggare försörjningsstöd"
          - 'button "Ta bort: Siv Lingonsten"'
  `,
  'prepare: groups': `
    - region "Grupper":
      - heading "Grupper" [level=1]
      - group "Antal i varje grupp":
        - button "Färre i varje grupp"
        - status: om ungefär 5
        - button "Fler i varje grupp"
      - region "Grupp A":
        - textbox "Namn på grupp A": Norrköping, stöd
        - 'button "Ta bort: Grupp A"'
  `,
  'prepare: method': `
    - region "Metod":
      - heading "Metod" [level=1]
      - group "Skalor och matris":
        - radio /^Fyra nivåer, risk 1–5 .* vald$/ [checked]
        - radio "NIST SP 800-30, 5×5 5 × 5, 5 nivåer"
  `,
  record: `
    - heading "Grupp A har ordet" [level=1]
    - textbox "Hot från grupp A"
    - group "Egenskaper som hotet påverkar":
      - button "konfidentialitet"
    - group "Hotets ursprung":
      - button "avsikt"
  `,
  'record: question': `
    - dialog "misstag × spårbarhet":
      - heading "misstag × spårbarhet" [level=2]
      - paragraph: Vad skrivs aldrig upp, fast det borde?
      - paragraph: Ändringar på telefon, nycklar som lånas ut, beslut i korridoren. Vem minns det om ett år?
      - paragraph: Ingen grupp har tagit upp det här ännu.
      - button "Skriv ett hot Enter"
      - button "← Föregående"
      - button "Nästa →"
  `,
  'record: coverage': `
    - 'dialog "Täckning: vad hoten handlar om"':
      - table:
        - rowgroup:
          - row:
            - cell
            - columnheader "konfidentialitet"
        - rowgroup:
          - row:
            - rowheader "avsikt"
            - cell:
              - 'button "avsikt × konfidentialitet: 4 hot Grupp B Grupp C Grupp D"'
  `,
  'record: threat being changed': `
    - heading "Grupp A har ordet" [level=1]
    - list "Insamlade hot":
      - listitem:
        - textbox "Hot 11"
  `,
  board: `
    - heading "Gruppera hoten till risker" [level=1]
    - button "W Gå igenom hoten"
    - tree "Tavlan":
      - group "Osorterade":
        - treeitem "Osorterade, 3 hot" [expanded] [level=1]:
          - group:
            - treeitem /^Hot 11, grupp A, Handläggaren klickar på fel namn .*, konfidentialitet$/ [level=2]
      - group "Risker":
        - 'treeitem /^Risk 1: Spretiga lösningar .*, 2 hot, Från grupp C, E$/ [expanded] [level=1]'
  `,
  'board: found': `
    - search:
      - textbox "Sök hot och risker": in
      - text: 49 träffar
      - button "Ctrl Enter Markera alla"
      - button "Esc Avsluta sökningen"
  `,
  'one by one': `
    - 'region "Genomgång: ett hot i taget"':
      - paragraph: Grupp A Hot 11 3 kvar
      - heading "Handläggaren klickar på fel namn i listan och brevet går till en främling" [level=1]
      - button "N Ny risk"
      - list "Risker, mest lika först":
        - listitem:
          - button /^5 Verksamhetssystemet kan inte anpassas .* 2 hot/
  `,
  assess: `
    - combobox "Risk 1 · 1 av 22, Gå till risk"
    - heading "Spretiga lösningar och egna sidor gör att tjänsten används mindre" [level=1]
    - region "Sannolikhet"
    - region "Konsekvens"
  `,
  'assess: threats': `
    - region "Hot i risken":
      - list:
        - listitem
  `,
  'assess: queue': `
    - dialog "Diskussionsordning":
      - textbox "Vi slutar kl."
      - button "Gå igenom i den här ordningen"
      - list:
        - listitem:
          - button /^22 Överbelastningsattack stoppar tjänsten Nivå 1 .* 69 % ger en annan nivå/
  `,
  'assess: status': `
    - 'dialog "Risk 1: status"':
      - group "Vad har blivit av risken?":
        - button "1 Öppen" [pressed]
        - button "2 Avslutad"
        - button "3 Avskriven"
      - status: Risken räknas, röstas om och hanteras.
  `,
  'assess: two views': `
    - 'dialog "Risk 1: två synsätt"':
      - group "Synsätt 1":
        - combobox "Sannolikhet"
        - combobox "Konsekvens"
        - textbox "Antal"
      - group "Synsätt 2"
  `,
  treat: `
    - heading "1 Spretiga lösningar och egna sidor gör att tjänsten används mindre" [level=1]
    - group "Strategi":
      - button /Förebygga/ [pressed]
  `,
  'treat: measures by owner': `
    - group "Visa V":
      - button "Per ansvarig" [pressed]
    - heading "Åtgärder per ansvarig" [level=1]
    - region "Ingen ansvarig":
      - heading "Ingen ansvarig 1" [level=2]
  `,
  'treat: measures by date': `
    - group "Visa V":
      - button "Per datum" [pressed]
    - heading "Åtgärder efter datum" [level=1]
    - region "Försenade":
      - heading "Försenade 17" [level=2]
  `,
  'treat: before and after': `
    - group "Visa V":
      - button "Översikt" [pressed]
    - listbox "Risker i registrets ordning":
      - option "10 Ingen beredskap för supportfrågor från invånare och personal Nivå 5"
  `,
  register: `
    - heading "Riskregister" [level=1]
    - region "Riskerna i ordning":
      - table "Riskerna, högsta nivån först och inte bedömda sist"
  `,
  'register: details': `
    - region "Riskerna i ordning":
      - table "Riskerna, högsta nivån först och inte bedömda sist":
        - rowgroup:
          - row:
            - columnheader "Nr"
            - columnheader "Risk"
            - columnheader "Nivå"
        - rowgroup:
          - row:
            - cell "10"
            - rowheader "Ingen beredskap för supportfrågor från invånare och personal"
            - cell "Nivå 5"
  `,
  'register: filter': `
    - search "Filtrera":
      - textbox "Sökord"
      - group "Nivå":
        - button "Nivå 5"
        - button "inte bedömd"
      - group "Egenskap":
        - button "Konfidentialitet"
  `,
  'register: compare': `
    - dialog "Jämför intilliggande risker":
      - region "Är risk 10 värre än risk 12?":
        - heading "Är risk 10 värre än risk 12? 21 par kvar" [level=3]
        - button "Risk 10 är värre 1"
        - button "Risk 12 är värre 2"
        - button "Lika allvarliga 0"
        - button "Hoppa över →"
  `,
  'register: report': `
    - dialog "Innehåll i rapporten":
      - textbox "Rekommendationer"
      - group "Deltagare i rapporten":
        - button "Bara antal" [pressed]
        - button "Med namn"
      - group "Underlag för tillsyn":
        - button "Utan" [pressed]
  `,
  export: `
    - dialog "Exportera":
      - group "Format":
        - radio /^Excel Riskregister med matris/ [checked]
        - radio /^Rapport \\(PDF\\)/
      - textbox "Fil": /\\.xlsx$/
      - button "Avbryt"
      - button "Exportera"
  `,
  history: `
    - heading "Historik" [level=1]
    - status: 1 ändring
    - search "Filtrera historiken":
      - textbox "Sök bland ändringarna"
    - region:
      - heading [level=2]
      - list:
        - listitem:
          - button /Analysen importerades med 22 risker och 52 hot$/
  `,
  'history: a change': `
    - region:
      - list:
        - listitem:
          - button /Analysen importerades med 22 risker och 52 hot$/ [expanded]
          - paragraph: Det finns inga senare ändringar att ångra.
          - button "Stäng"
  `,
  parked: `
    - dialog "Parkerat":
      - textbox "Att ta upp senare"
      - combobox "Från"
      - button "Parkera"
  `,
  import: `
    - dialog "Importera hot från en fil":
      - term: Hot i en text eller tabell
      - definition: Text med ett hot per rad, Excel (.xlsx), OpenDocument (.ods), CSV eller HTML
      - paragraph:
        - button "Välj fil…"
  `,
  keys: `
    - dialog "Kortkommandon":
      - region "I den här vyn":
        - heading "I den här vyn" [level=3]
        - term: Enter
        - definition: Detaljer
  `,
};
