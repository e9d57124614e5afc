import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { endSession, type Session, startSession } from '../../../../electron/commands/session.ts';
import { redo, undo } from '../../../../electron/commands/undo.ts';
import { createWorkshopFile, openWorkshopFile } from '../../../../electron/db/connection.ts';
import { replaceChanged } from '../../../../electron/db/copy.ts';
import { workshopId } from '../../../../electron/db/queries/changes.ts';
import { personNames } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { backUp, backupFolder } from '../../../../electron/library/backups.ts';
import { forgetPerson } from '../../../../electron/library/forget-person.ts';
import type { LibraryFolders } from '../../../../electron/library/library.ts';
import { UnsavedTexts } from '../../../../electron/library/unsaved-texts.ts';
import { libraryIn } from '../../../helpers/library-folders.ts';
import { presetMethod, run, temporaryFolder } from '../../../helpers/workshop.ts';
import { killForgetting } from '../../../long/kill/kill-forgetting.ts';

const name = 'Karin Åkerlöf';
const asJson = JSON.stringify(name).replace(
  /[^ -~]/g,
  (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`,
);
const utf16 = Buffer.from(name, 'utf16le');

/** Every way in which the name may lie in bytes. */
const forms: readonly Buffer[] = [
  Buffer.from(name),
  Buffer.from(name.normalize('NFD')),
  Buffer.from(name, 'latin1'),
  utf16,
  Buffer.from(utf16).swap16(),
  Buffer.from(asJson.slice(1, -1)),
];

/** Files under a folder in which the name lies in any form. */
function filesWithName(root: string): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files
    .filter((each) => {
      const bytes = readFileSync(join(each.parentPath, each.name));
      return forms.some((form) => bytes.includes(form));
    })
    .map((each) => each.name)
    .sort();
}

type Place = { root: string; folders: LibraryFolders; session: Session; unsaved: UnsavedTexts };

/** A library with a workshop in which somebody is a participant, an organisation by mistake, and owns a measure. */
function library(): Place {
  const root = temporaryFolder();
  const folders = libraryIn(root);
  const path = join(folders.files, 'prov.storforum');
  const session = startSession(path, createWorkshopFile(path));
  run(session, { type: 'workshop.create', title: 'Prov', language: 'sv', method: presetMethod() });
  backUp(folders, session, 'opened');
  run(
    session,
    {
      type: 'participant.add',
      organisations: [{ id: 'o', organisationName: { id: 'n-o', text: name } }],
      participants: [
        {
          id: 'p',
          personName: { id: 'n-p', text: name.normalize('NFD') },
          organisationId: 'o',
          role: '',
          groupId: null,
        },
        { id: 'q', personName: { id: 'n-q', text: 'Bo Ek' }, organisationId: null, role: '', groupId: null },
      ],
    },
    { type: 'risk.add', id: 'r', title: 'Risk', description: '' },
    {
      type: 'measure.add',
      id: 'm',
      riskId: 'r',
      text: 'Ring',
      kind: 'avoid',
      personName: { id: 'n-m', text: name },
      due: null,
      status: 'planned',
    },
  );
  backUp(folders, session, 'minutes');
  run(session, { type: 'participant.edit', id: 'p', personName: { id: 'n-other', text: 'Någon' } });
  const unsaved = new UnsavedTexts(root);
  unsaved.put('prov.storforum', [
    { field: 'record/text', text: `Fråga ${name.normalize('NFD')}` },
    { field: 'risk/r/title', text: 'Annat' },
  ]);
  return { root, folders, session, unsaved };
}

function backupsOf(folders: LibraryFolders, { database }: Session): string {
  return backupFolder(folders, workshopId(database));
}

it('a person who is forgotten is in no byte of the library, in no form of writing', () => {
  const { root, folders, session, unsaved } = library();
  expect(filesWithName(root).length).toBeGreaterThan(2);
  const copies = readdirSync(backupsOf(folders, session));
  expect(forgetPerson(folders, session, unsaved, 'n-p')).toEqual({ files: 2, left: 0, inLog: false });
  expect(filesWithName(root)).toEqual([]);
  expect(personNames(session.database).map(({ text }) => text)).toEqual(['Bo Ek', 'Någon']);
  expect(unsaved.read('prov.storforum')).toEqual([{ field: 'risk/r/title', text: 'Annat' }]);
  expect(verify(session.database)).toEqual([]);
  expect(readdirSync(backupsOf(folders, session))).toEqual(copies);
  for (const copy of copies) {
    const backup = openWorkshopFile(join(backupsOf(folders, session), copy), root);
    expect(verify(backup)).toEqual([]);
    backup.close();
  }
  endSession(session);
  expect(filesWithName(root)).toEqual([]);
});

it('what was done stays in the log, is undone and redone, and does not bring the name back', () => {
  const { root, folders, session, unsaved } = library();
  forgetPerson(folders, session, unsaved, 'n-p');
  while (session.stack.undo.length > 0) undo(session);
  while (session.stack.redo.length > 0) redo(session);
  expect(verify(session.database)).toEqual([]);
  expect(filesWithName(root)).toEqual([]);
  endSession(session);
});

it('a copy in the trash is of the same workshop, and forgets too', () => {
  const { root, folders, session, unsaved } = library();
  endSession(session);
  copyFileSync(session.path, join(folders.trash, 'gammal.storforum'));
  const again = startSession(session.path, openWorkshopFile(session.path, root));
  expect(forgetPerson(folders, again, unsaved, 'n-o')).toMatchObject({ files: 3, left: 0 });
  expect(filesWithName(root)).toEqual([]);
  endSession(again);
});

it('a backup that is damaged stays as it is and is counted, and a name in typed text is told of', () => {
  const { folders, session, unsaved } = library();
  run(session, { type: 'threat.record', groupId: null, threats: [{ id: 't', text: `${name} är ensam` }] });
  const [first = ''] = readdirSync(backupsOf(folders, session));
  const path = join(backupsOf(folders, session), first);
  writeFileSync(path, 'no workshop');
  expect(forgetPerson(folders, session, unsaved, 'n-p')).toEqual({ files: 1, left: 1, inLog: true });
  expect(readFileSync(path, 'utf8')).toBe('no workshop');
  endSession(session);
});

it('a copy that is broken off while it is made leaves the backup as it was, and nothing beside it', () => {
  const { folders, session } = library();
  const folder = backupsOf(folders, session);
  const [, path = ''] = readdirSync(folder).map((copy) => join(folder, copy));
  const before = readFileSync(path);
  const broken = () => {
    throw new Error('broken off');
  };
  expect(() => replaceChanged(path, broken)).toThrow('broken off');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toHaveLength(2);
  endSession(session);
});

it('the command line forgets by name, and says that there is nobody of that name afterwards', async () => {
  const { root, session } = library();
  endSession(session);
  const call = ['forget', session.path, name, '--language', 'en'];
  const done = await runCli(call, { STORFORUM_DATA: root });
  expect(done).toMatchObject({ code: 0, errors: '' });
  expect(done.output).toContain('gone from the file and from 2 backups');
  expect(done.output).toContain('copies in other places, such as a USB stick, are not changed');
  expect(filesWithName(root)).toEqual([]);
  expect(await runCli(call, { STORFORUM_DATA: root })).toMatchObject({ code: 1 });
});

it('wherever forgetting is killed no backup is lost, and it is finished or can be asked for again', () => {
  killForgetting(6, 2);
}, 60_000);
