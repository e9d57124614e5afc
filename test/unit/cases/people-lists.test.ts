import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { createApi } from '../../../electron/api/create-api.ts';
import { startWorker } from '../../../electron/loopback/start-worker.ts';
import { additionOf } from '../../../renderer/features/prepare/people/participant-lines.ts';
import { readPeople } from '../../../renderer/features/prepare/people/read-people.ts';
import type { Snapshot } from '../../../shared/api/types.ts';
import { logIn, projectRoot } from '../../helpers/log.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Every list that was read here, for what is asked of all of them at the end. */
const lists: string[] = [];

/** Each as `name | organisation | role`, what is empty at the end left out. */
function told(raw: string): string[] {
  lists.push(raw);
  return readPeople(raw, []).people.map(({ name, organisation, role }) =>
    [name, organisation, role].join(' | ').replace(/( \| )+$/, ''),
  );
}

describe('several people on a line', () => {
  test.each<[string, string[]]>([
    ['Lind, Karin; Berg, Olle; Åström Eva', ['Karin Lind', 'Olle Berg', 'Eva Åström']],
    ['Lind Karin\tBerg Olle', ['Karin Lind', 'Olle Berg']],
    ['Karin Lind\tOlle Berg\tEva Åström', ['Karin Lind', 'Olle Berg', 'Eva Åström']],
    ['Karin Lind och Olle Berg', ['Karin Lind', 'Olle Berg']],
    ['Karin Lind, Olle Berg och Eva Åström', ['Karin Lind', 'Olle Berg', 'Eva Åström']],
    ['Karin Lind and Olle Berg', ['Karin Lind', 'Olle Berg']],
    ['Karin Lind & Olle Berg', ['Karin Lind', 'Olle Berg']],
    ['Karin och Olle', ['Karin', 'Olle']],
    ['Karin Lind; Olle Berg; KS', ['Karin Lind', 'Olle Berg | KS']],
    ['Karin Lind, KS; Olle Berg, SBK', ['Karin Lind | KS', 'Olle Berg | SBK']],
    [
      'Siv Lingonsten, Norrköping; Ture Granmo, Linköping',
      ['Siv Lingonsten | Norrköping', 'Ture Granmo | Linköping'],
    ],
    ['Karin; Olle; Eva', ['Karin', 'Olle', 'Eva']],
    ['Från: Lind Karin\nTill: Berg Olle; Åström Eva', ['Karin Lind', 'Olle Berg', 'Eva Åström']],
    ['Karin Lind (KS), Olle Berg (SBK) och Eva Åström', ['Karin Lind | KS', 'Olle Berg | SBK', 'Eva Åström']],
    ['Karin (KS), Olle (SBK)', ['Karin | KS', 'Olle | SBK']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('letters and order', () => {
  test.each<[string, string[]]>([
    ['lind, karin', ['Karin Lind']],
    ['karin lind\nolle berg', ['Karin Lind', 'Olle Berg']],
    ['karin lind, olle berg', ['Karin Lind', 'Olle Berg']],
    ['Lind Karin\nBerg Olle\nÅström Eva', ['Karin Lind', 'Olle Berg', 'Eva Åström']],
    ['KARIN LIND\nOLLE BERG', ['Karin Lind', 'Olle Berg']],
    ['LIND, KARIN; BERG, OLLE', ['Karin Lind', 'Olle Berg']],
    ['O\u2019Brien, Kevin\nD\u2019Angelo, Maria', ['Kevin O’Brien', 'Maria D’Angelo']],
    ['Ali, Fatima\nNguyen, Thi', ['Fatima Ali', 'Thi Nguyen']],
    ['Shirin Ahmed\nKarin Lind', ['Shirin Ahmed', 'Karin Lind']],
    ['Farzaneh Hassan', ['Farzaneh Hassan']],
    ['Sten Karin\nMartin Eva\nLind Olle', ['Karin Sten', 'Eva Martin', 'Olle Lind']],
    ['Lind,Karin\nBerg,Olle', ['Karin Lind', 'Olle Berg']],
    ['"Lind, Karin"\n"Berg, Olle"', ['Karin Lind', 'Olle Berg']],
    ['Karin A Lind\nAnna-Karin von der Esch', ['Karin A Lind', 'Anna-Karin von der Esch']],
    ['Lind\tKarin\nBerg\tOlle', ['Karin Lind', 'Olle Berg']],
    ['Karin\tLind\tIT\nOlle\tBerg\tVård', ['Karin Lind | IT', 'Olle Berg | Vård']],
    ['Karin\tNorrköping\nOlle\tNorrköping', ['Karin | Norrköping', 'Olle | Norrköping']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('a unit behind a stroke, a dash, a colon, in brackets or in columns', () => {
  test.each<[string, string[]]>([
    ['Lind, Karin / KS', ['Karin Lind | KS']],
    ['Karin Lind / KS\nOlle Berg / SBK', ['Karin Lind | KS', 'Olle Berg | SBK']],
    ['Karin Lind/KS', ['Karin Lind | KS']],
    [
      'Karin Lind/KS/Storstad <k@x.se>; Lind Karin KSF <a@x>',
      ['Karin Lind | KS/Storstad', 'Karin Lind | KSF'],
    ],
    ['Karin Lind, KS/IT', ['Karin Lind | KS/IT']],
    ['Lind, Karin - KS', ['Karin Lind | KS']],
    ['Karin Lind: KS', ['Karin Lind | KS']],
    ['KS – Karin Lind', ['Karin Lind | KS']],
    ['Karin Lind [KS]', ['Karin Lind | KS']],
    [
      'Karin Lind | KS | chef\nOlle Berg | SBK | jurist',
      ['Karin Lind | KS | chef', 'Olle Berg | SBK | jurist'],
    ],
    ['Karin Lind – IT-chef, KS', ['Karin Lind | KS | IT-chef']],
    ['Karin Lind, Per Capita AB', ['Karin Lind | Per Capita AB']],
    ['Karin Lind, Kultur och fritid', ['Karin Lind | Kultur och fritid']],
    ['Karin Lind   KS   KL\nOlle Berg   SBK   OB', ['Karin Lind | KS', 'Olle Berg | SBK']],
    ['Karin Lind\u200b,\u00a0KS', ['Karin Lind | KS']],
    ['A/B', ['A/B']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('heads, labels and lines that are nobody', () => {
  test.each<[string, string[]]>([
    ['Närvarande ledamöter:\nKarin Lind\nOlle Berg', ['Karin Lind', 'Olle Berg']],
    ['Present:\nKarin Lind\nOlle Berg', ['Karin Lind', 'Olle Berg']],
    ['# Närvarande\n\n- Karin Lind\n- Olle Berg', ['Karin Lind', 'Olle Berg']],
    ['## Deltagare (12)\n* Karin Lind\n', ['Karin Lind']],
    ['**Närvarande**\nKarin Lind', ['Karin Lind']],
    [
      'Närvarande tjänstepersoner: Karin Lind (ordf.), Olle Berg (sekr.)',
      ['Karin Lind |  | ordf.', 'Olle Berg |  | sekr.'],
    ],
    [
      'Beslutande ledamöter\nKarin Lind (S), ordförande\nOlle Berg (M)\nErsättare\nEva Åström (C)',
      ['Karin Lind | S | ordförande', 'Olle Berg | M', 'Eva Åström | C'],
    ],
    ['Namn\n\nKarin Lind\nOlle Berg', ['Karin Lind', 'Olle Berg']],
    ['KS: Karin Lind, Olle Berg\nSBK: Eva Åström', ['Karin Lind | KS', 'Olle Berg | KS', 'Eva Åström | SBK']],
    ['KS\n- Karin Lind\n- Olle Berg', ['Karin Lind | KS', 'Olle Berg | KS']],
    ['Deltagare från KS: Karin Lind, Olle Berg', ['Karin Lind | KS', 'Olle Berg | KS']],
    ['Vi som var med: Karin, Olle, Eva', ['Karin', 'Olle', 'Eva']],
    [
      'Kommunstyrelsen\n\tKarin Lind\n\tOlle Berg',
      ['Karin Lind | Kommunstyrelsen', 'Olle Berg | Kommunstyrelsen'],
    ],
    ['Deltagare: Karin Lind, KS; Olle Berg, SBK', ['Karin Lind | KS', 'Olle Berg | SBK']],
    ['Anmälda 12 st\nKarin Lind', ['Karin Lind']],
    ['Karin Lind\nArrangör\nOlle Berg\nExtern', ['Karin Lind', 'Olle Berg']],
    ['KL\nKarin Lind\nOB\nOlle Berg', ['Karin Lind', 'Olle Berg']],
    ['Karin Lind <k@x.se>\nSkickat från min iPhone', ['Karin Lind']],
    ['Karin Lind\nSent from my iPhone\n', ['Karin Lind']],
    ['Karin Lind\n--\nSkickat från Outlook för iOS', ['Karin Lind']],
    [
      'Från: Karin Lind <k@x.se>\nSkickat: den 3 maj 2026 10:00\nTill: Olle Berg <o@x.se>\nÄmne: RSA',
      ['Karin Lind', 'Olle Berg'],
    ],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('roles and titles', () => {
  test.each<[string, string[]]>([
    [
      'Karin Lind (ordf.)\nOlle Berg (sekr.)\nEva Åström (chair)',
      ['Karin Lind |  | ordf.', 'Olle Berg |  | sekr.', 'Eva Åström |  | chair'],
    ],
    ['Karin Lind, ordf.\nOlle Berg, sekreterare', ['Karin Lind |  | ordf.', 'Olle Berg |  | sekreterare']],
    ['Karin Lind (ordförande, KS)', ['Karin Lind | KS | ordförande']],
    ['Karin Lind, IT (ordf.)', ['Karin Lind | IT | ordf.']],
    ['Ordf. Karin Lind\nSekr. Olle Berg', ['Karin Lind |  | Ordf.', 'Olle Berg |  | Sekr.']],
    ['Ordförande: Karin Lind, Sekreterare: Olle Berg', ['Karin Lind', 'Olle Berg']],
    [
      'Dr Karin Lind\nkommunalråd Olle Berg\nProf. Eva Åström',
      ['Karin Lind |  | Dr', 'Olle Berg |  | kommunalråd', 'Eva Åström |  | Prof'],
    ],
    ['Lind, Karin, Dr', ['Karin Lind |  | Dr']],
    ['Kommunalrådet Karin Lind (S)', ['Karin Lind | S | Kommunalrådet']],
    ['Mr Olle Berg\nMs. Karin Lind', ['Olle Berg', 'Karin Lind']],
    [
      'Karin Lind, ordförande\nOlle Berg, vice ordförande\nEva Åström, sekreterare',
      ['Karin Lind |  | ordförande', 'Olle Berg |  | vice ordförande', 'Eva Åström |  | sekreterare'],
    ],
    ['1. Karin Lind, KS, ordf.\n2. Olle Berg, SBK', ['Karin Lind | KS | ordf.', 'Olle Berg | SBK']],
    ['ordförande Karin Lind (KD)\n', ['Karin Lind | KD | ordförande']],
    ['Karin Lind, CISO, KS\nOlle Berg, DSO', ['Karin Lind | KS | CISO', 'Olle Berg |  | DSO']],
    ['IT-chef Karin Lind', ['Karin Lind |  | IT-chef']],
    ['Karin Lind, KS, ersättare för Olle Berg', ['Karin Lind | KS | ersättare']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('mail', () => {
  test.each<[string, string[]]>([
    ["'Lind, Karin' <karin.lind@x.se>; 'Berg, Olle' <olle@x.se>", ['Karin Lind', 'Olle Berg']],
    [
      'Till: Karin Lind <k@x.se>; Olle Berg <o@x.se>\nKopia: Eva Åström <e@x.se>',
      ['Karin Lind', 'Olle Berg', 'Eva Åström'],
    ],
    ['To: "Lind Karin" <karin.lind@x.se>, "Berg Olle" <o@x.se>', ['Karin Lind', 'Olle Berg']],
    ['karin.lind@exempel.se', ['Karin Lind']],
    ['karin.lind@exempel.se\nolle.berg@exempel.se', ['Karin Lind', 'Olle Berg']],
    ['karin.lind@exempel.se, olle.berg@exempel.se', ['Karin Lind', 'Olle Berg']],
    ['klind@exempel.se', ['Klind']],
    ['karin-anna.lind@exempel.se olle.berg@exempel.se', ['Karin-Anna Lind', 'Olle Berg']],
    ['<karin.lind@x.se>; <olle@x.se>', ['Karin Lind', 'Olle']],
    ['karin.lind@exempel.se\tIT', ['Karin Lind | IT']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('exports of meetings and lists to be signed', () => {
  test.each<[string, string[]]>([
    [
      '1. Summary\nMeeting title\tRSA\nAttended participants\t2\nStart time\t5/3/26, 9:00:00 AM\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nLind Karin\t5/3/26, 9:00\t10:00\t1h\tkarin.lind@x.se\tkarin.lind@x.se\tOrganizer\nBerg, Olle (KS)\t9:00\t10:00\t1h\to@x.se\to@x.se\tPresenter\n\n3. In-Meeting Activities\nName\tJoin Time\nLind Karin\t9\n',
      ['Karin Lind', 'Olle Berg | KS'],
    ],
    [
      'Full Name\tFirst Join\tIn-Meeting Duration\tEmail\tRole\nLind, Karin\t9:00\t1h\tk@x.se\tAttendee\nBerg Olle\t9:00\t1h\to@x.se\tAttendee\n',
      ['Karin Lind', 'Olle Berg'],
    ],
    [
      'Full Name\tUser Action\tTimestamp\nKarin Lind\tJoined\t5/3/26, 9:00:00 AM\nKarin Lind\tLeft\t5/3/26, 9:30:00 AM\nOlle Berg\tJoined\t5/3/26\n',
      ['Karin Lind', 'Olle Berg'],
    ],
    [
      '\ufeffFull Name\tFirst Join\tIn-Meeting Duration\tEmail\tRole\nKarin Lind\t9:00\t1h\tk@x.se\tAttendee\n',
      ['Karin Lind'],
    ],
    [
      'Fullständigt namn\tFörsta anslutning\tTid i mötet\tE-post\tRoll\nKarin Lind\t9:00\t1h\tk@x.se\tArrangör\n',
      ['Karin Lind'],
    ],
    ['Full Name,First Join,In-Meeting Duration,Email,Role\n"Lind, Karin",9,1h,k@x,Attendee', ['Karin Lind']],
    ['Fullname;E-mail;Title\nKarin Lind;k@x;CISO', ['Karin Lind |  | CISO']],
    [
      'Nr\tNamn\tEnhet\tSignatur\n1\tKarin Lind\tKS\tK.L.\n2\tOlle Berg\tSBK\tOB\n',
      ['Karin Lind | KS', 'Olle Berg | SBK'],
    ],
    ['1\tKarin Lind\tKS\t________\n2\tOlle Berg\tSBK\t________', ['Karin Lind | KS', 'Olle Berg | SBK']],
    ['1. Karin Lind ______________\n2. Olle Berg ..............', ['Karin Lind', 'Olle Berg']],
    ['1 Karin Lind\n2 Olle Berg', ['Karin Lind', 'Olle Berg']],
    ['1) Lind, Karin\n2) Berg, Olle', ['Karin Lind', 'Olle Berg']],
    [
      '| Namn | Enhet |\n|---|---|\n| Karin Lind | KS |\n| Olle Berg | SBK |',
      ['Karin Lind | KS', 'Olle Berg | SBK'],
    ],
    [
      'Namn\tRoll\tNärvarande\nKarin Lind\tOrdf.\tx\nOlle Berg\tSekr.\tx',
      ['Karin Lind |  | Ordf.', 'Olle Berg |  | Sekr.'],
    ],
    ['Namn (textat)\tNamnteckning\tFörvaltning/bolag\nKarin Lind\t\tKS', ['Karin Lind | KS']],
    ['Anställd\tBefattning\nLind, Karin\tEnhetschef', ['Karin Lind |  | Enhetschef']],
    ['Karin Lind\tRequired Attendee\tAccepted', ['Karin Lind']],
    ['- [x] Karin Lind\n- [ ] Olle Berg', ['Karin Lind', 'Olle Berg']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('numbers that are nobody’s business', () => {
  test.each<[string, string[]]>([
    ['Karin Lind 070-123 45 67\nOlle Berg, tel 08-123 45', ['Karin Lind', 'Olle Berg']],
    ['Karin Lind (KS) 070-123 45 67', ['Karin Lind | KS']],
    ['Karin Lind +46 70 123 45 67, KS', ['Karin Lind | KS']],
    ['Karin Lind 19800101-1234', ['Karin Lind']],
  ])('%j', (raw, expected) => expect(told(raw)).toEqual(expected));
});

describe('those who were not there', () => {
  test.each<[string, string[], string[]]>([
    ['Ej närvarande: Karin Lind', [], ['Ej närvarande']],
    ['Frånvarande:\nKarin Lind\nNärvarande:\nOlle Berg', ['Olle Berg'], ['Frånvarande']],
    ['Apologies: Karin Lind\nIn attendance: Olle Berg', ['Olle Berg'], ['Apologies']],
    ['Närvarande\nOlle Berg\n\nFörhinder\nKarin Lind\nEva Åström', ['Olle Berg'], ['Förhinder']],
  ])('%j are left out, and that is told', (raw, expected, absent) => {
    expect(told(raw)).toEqual(expected);
    expect(readPeople(raw, []).absent).toEqual(absent);
  });
});

it('no name comes into the log of changes, the history or the log of errors, whichever list it stood on', async () => {
  const data = temporaryFolder();
  const log = logIn(data);
  const folders = { data, documents: data, resources: join(projectRoot, 'resources') };
  const api = createApi(folders, { host: 'loopback', log, browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  const { value } = (await api.call('library.create', { title: 'Prov', language: 'sv' })) as {
    value: Snapshot;
  };
  const names = new Set<string>();
  expect(lists.length).toBeGreaterThan(100);
  const people = lists.flatMap((raw) => readPeople(raw, []).people);
  for (const { name } of people) for (const word of name.split(' ')) if (word.length > 2) names.add(word);
  const command = additionOf(people, [], () => crypto.randomUUID());
  const run = () => api.call('workshop.run', { key: crypto.randomUUID(), command });
  expect(await run()).toMatchObject({ ok: true });
  // What is refused is told without names too.
  expect(await run()).toMatchObject({ ok: false });
  const history = JSON.stringify(await api.call('history.list', { limit: 500 }));
  await api.close();
  const texts = [history, log.read(), ...textsBesideNames(join(data, 'library', value.file))].join('\n');
  expect(texts).toContain('jurist');
  expect(names).toContain('Åström');
  expect([...names].filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(texts))).toEqual(
    [],
  );
});

/** All that stands in the tables of a workshop's file, but for the one table of names. */
function textsBesideNames(path: string): string[] {
  const database = new Database(path, { readonly: true });
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  expect(tables).toContain('changeRow');
  const texts = tables
    .filter((table) => table !== 'personName')
    .flatMap((table) => database.prepare(`SELECT * FROM "${table}"`).all())
    .map((row) =>
      Object.values(row as object)
        .map((each) => (each instanceof Uint8Array ? Buffer.from(each).toString() : String(each)))
        .join('\t'),
    );
  database.close();
  return texts;
}
