/**
 * Words that mean the same, or nearly, where people speak of risks to information. A row is a meaning: Swedish before
 * the stroke, English after it; a line that begins with blanks goes on with the row above. Words stand without
 * regular endings; `_` joins words that mean something only together. What only one field speaks of stays out.
 */
export const synonymRows = `
inloggning utloggning inloggad utloggad legitimation e-legitimation legitimering bankid autentisering logga_in
  logga_ut loggar_in loggar_ut / login logon authentication e-identification sign-in log_in logs_in logged_in
  log_out logs_out
lösenord lösen pinkod kod / password passphrase passcode pin code
konto användarkonto gruppkonto / account credentials
behörighet behörig åtkomst rättighet administratör administratörsrättighet / access permission privilege
  admin administrator authorised
obehörig olovlig nyfiken nyfikenhet snoka kika tjuvläsa / unauthorised unauthorized curious curiosity snoop
  peek pry
driftstopp driftstörning avbrott haveri krasch krascha nere fryser stannar stopp otillgänglig går_ner
  ligger_nere går_inte står_still står_stilla slutar_fungera fungerar_inte / outage downtime crash freeze
  breakdown failure fail stop unavailable goes_down is_down stops_working out_of_order
ström el elen elektricitet strömavbrott elavbrott strömlös reservkraft elverk elförsörjning aggregat / power
  electricity electrical blackout mains generator ups
batteri ladda urladdad / battery charge
nät nätverk uppkoppling förbindelse täckning bredband fiber signal internet wifi radio mobilnät operatör /
  network connection connectivity link coverage broadband fibre signal internet wifi wireless radio
leverantör entreprenör underleverantör konsult bolag företag utförare / supplier vendor contractor
  subcontractor provider consultant company
avtal kontrakt upphandling anbud upphandla / contract agreement tender procurement bid lapse
krav kravställning kräva / requirement require
inlåsning beroende beroendeställning låser_oss låser_in / lock-in dependence dependent locks_in
konkurs uppköpt / bankrupt bankruptcy insolvent
virus trojan utpressning utpressningsvirus utpressningsprogram kryptovirus skadeprogram infekterad skadlig_kod
  / virus malware ransomware worm trojan infected malicious_code
nätfiske bluffmejl bluff lura bedrägeri bedragare länk / phishing scam fraud trick link
hackare angripare inkräktare intrång dataintrång attack tar_sig_in bryter_sig_in / hacker attacker attack
  intruder intrusion break-in gets_in breaks_in
överbelastning överbelastningsattack botnät ddos dränks / overload ddos botnet denial_of_service
mejl e-post brev post meddelande brevlåda inkorg / mail e-mail letter message mailbox inbox
stöld stulen stulna stjäla stjäls stals tjuv / theft thief steal stole stolen
tappa borttappad glömma kvarglömd förlora kommer_bort tappar_bort / lose lost forget forgot forgotten
  misplaced left_behind
telefon mobil mobiltelefon surfplatta läsplatta platta / phone mobile smartphone handset tablet
dator laptop arbetsstation / computer laptop pc workstation
usb usb-minne minnessticka / usb memory_stick thumb_drive
säkerhetskopia säkerhetskopiering reservkopia backup återläsning återställa / backup back-up restore
logg loggfil loggning åtkomstlogg spårbarhet spåra spår logguppföljning stickprov granska granskning revision
  revisor / log logfile logging trace traceable traceability audit auditor review spot-check
uppdatering uppdatera version patch patcha release uppgradering mjukvara programvara / update upgrade patch
  release version software firmware
gammal föråldrad omodern inaktuell / old obsolete outdated legacy unsupported
misstag slarv råka / mistake error accident accidentally slip careless
utbildning utbilda genomgång introduktion kunskap kompetens okunskap handledning / training trained untrained
  knowledge skill instruction education
vikarie nyanställd timanställd inhyrd praktikant / temp newcomer substitute trainee beginner
personal medarbetare anställd kollega / staff employee colleague worker
slutat avslutad uppsagd / former leaver resign fired dismissed quit has_left have_left
nyckelperson ensam sjukskriven semester föräldraledig pension frånvaro en_enda bara_en / holiday vacation
  leave absence retire retirement only_one the_only
schema planering kalender / schedule rota timetable calendar planning
personuppgift personnummer integritet känslig dataskydd gdpr / privacy sensitive personal_data
sekretess sekretessmarkerad sekretessmarkering skyddad skydda skydd skyddsmarkering skyddsklass hemlig gömd /
  protected protect secret confidential marking protection hidden hiding
läcka röja röjs sprida sprids avslöja offentliggöra / leak disclose publish public reveal expose
tidning media press rykte / press newspaper media rumour rumor
sms chatt chattgrupp privat / sms chat messenger private
papper utskrift utskriven lapp pärm anteckning / paper printout print note notebook binder
inbrott stängsel dörr lås hänglås olåst nyckel vandal skadegörelse / burglary burglar fence door padlock lock
  key vandal trespass unlocked
brand eld rök / fire smoke
översvämning vattenskada skyfall / flood
storm oväder snö snöoväder halka åska blixt kyla frost väder / storm weather snow ice lightning frost rain
  cold
sabotage sabotera illojal hämnd missnöjd arg bitter / sabotage insider disgruntled revenge angry bitter
larm larma varning / alarm alert warning warn notify
övervaka övervakning bevakning bevaka positionering kamera / surveillance tracking monitoring camera
klassa klassning klassificera klassificering / classify classified classification
support kundtjänst helpdesk fråga / support helpdesk customer_service question
kostnad kosta dyr pris betala avgift faktura pengar / cost expensive price pay charge fee money invoice
lag lagstiftning lagändring juridik / law legal legislation statute
utland utomlands tredjeland / abroad foreign another_country
ansvar ansvarig otydlig oklart vet_vem någon_annans / responsible responsibility accountable unclear knows_who
  someone_else
integration koppling gränssnitt överföring överföra / integration interface transfer synchronise
signera signering underskrift skriva_under skrivs_under skriver_under / sign signature
försenad sen kö vänta dröja dröjer för_sent / late delay delayed queue wait overdue put_off
tidsfrist frist svarstid tiden_gått_ut / deadline time_runs_out
fel felaktig osann inkorrekt / wrong wrongly incorrect inaccurate false
försvinner raderas radera saknas / missing deleted delete erased disappear wiped vanish
testmiljö testdata utvecklingsmiljö test / test testing
invånare medborgare sökande klient kund användare brukare / resident citizen applicant client customer user
skärm skärmlås session / screen session
arbetsbelastning stress tidsbrist hinna pressad underbemannad personalbrist / workload stressed understaffed
  overworked
server serverhall datorhall datahall moln molntjänst / server cloud hosting server_room data_centre
  data_center
kryptering kryptera okrypterad klartext / encryption encrypt unencrypted cleartext in_the_clear
fjärranslutning fjärråtkomst distans vpn / remote vpn
delad dela gemensam låna / shared share common borrow lend
förfalska manipulera fuska falsk / forge forged tamper manipulate fake
hot hota våld / threat threaten violence violent
arkiv arkivera gallring gallra / archive retention
främling mottagare fel_person fel_mottagare / stranger recipient wrong_person wrong_recipient
rutin instruktion handbok / routine procedure manual
reserv reservrutin / fallback contingency spare standby
enhet förvaltning avdelning / department unit
missa utebli utebliven inställd överhoppad / miss missed skipped cancelled
brandvägg port / firewall port
portal webbplats webbsida hemsida sida / portal website page site
ändra ändring byta byte / change switch swap replace replacement alter
svara svar ringa / answer reply call
beställning beställa köpa inköp / order buy bought purchase
digital elektronisk / digital electronic online
anhörig släkting familj hushåll make maka förälder mamma pappa vårdnadshavare / relative family household
  spouse parent guardian mother father
medicin läkemedel / medication medicine drug
myndighet tillsyn / authority regulator
ärende akt journal register / case file record register
skanna skanner skrivare / scan scanner printer
fordon bil väg / vehicle car road
barn unge elev / child kid pupil student
granne bekant / neighbour acquaintance
fastna hänga / stuck hang hung
billig / cheap
sjukdom sjuk sjukfrånvaro smitta pandemi / illness sickness sick pandemic
kontroll kontrollera / check verify
stänga stängd / shut close
trasig sönder gå_sönder går_sönder / broken break broke burst damaged damage
givare sensor mätare mätvärde / sensor meter gauge probe instrument reading measurement
styrsystem styrdator automation scada plc / control_system controller automation scada plc
kontrollrum driftcentral ledningscentral / control_room control_centre
ritning karta / drawing map blueprint
läckage vattenläcka rör ledning / leakage pipe burst
prov provtagning laboratorium analys / sample laboratory lab analysis
kemikalie klor dosera dosering / chemical chlorine dose dosing overdose
kabel gräva avgrävd grävmaskin / cable dig dug digger
inställning konfiguration parameter gränsvärde börvärde / setting configuration parameter limit set_point
informera meddela underrätta / inform tell told notify
överhettning överhettad värme kylning / overheat heat cooling
helg kväll natt jour beredskap / weekend evening night on_call
möte protokoll / meeting minutes
lokal byggnad fastighet / building premises
lön löneutbetalning / salary wage payroll
dubbel dubbelt två_gånger / double twice duplicate
`
  .trim()
  .split(/\n(?! )/);
