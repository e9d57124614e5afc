import { describe, expect, it } from 'vitest';
import { record } from '../../../../electron/commands/record.ts';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { endSession, type Session, withTransaction } from '../../../../electron/commands/session.ts';
import { undo, undoTo } from '../../../../electron/commands/undo.ts';
import { entries } from '../../../../electron/db/change-log.ts';
import { allRows, personNames } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { newSession, run } from '../../../helpers/workshop.ts';

/** All that a change may touch. */
function everything(session: Session): unknown {
  const { database, stack, head, next } = session;
  const images = database.prepare('SELECT seq, n, tableName, rowId, before, after FROM changeRow').all();
  return {
    rows: allRows(database),
    log: entries(database),
    images,
    names: personNames(database),
    stack,
    head,
    next,
  };
}

/** A workshop with a threat in a risk. */
function session(): Session {
  const made = newSession();
  run(
    made,
    { type: 'threat.record', groupId: null, threats: [{ id: 't-1', text: 'Strömmen går' }] },
    { type: 'risk.form', id: 'r-1', threatIds: ['t-1'], title: 'Avbrott' },
  );
  return made;
}

const measure: Command = {
  type: 'measure.add',
  id: 'm-1',
  riskId: 'r-1',
  text: 'Reservkraft',
  kind: 'preventive',
  personName: { id: 'n-1', text: 'Siv' },
  due: null,
  status: 'planned',
};

describe('a command that fails', () => {
  it.each<[string, Command, string]>([
    [
      'halfway, in the database',
      {
        type: 'round.count',
        roundId: 'v',
        riskId: 'r-1',
        axis: 'probability',
        counts: [{ code: 'low', count: 7 }],
      },
      'no sevens',
    ],
    ['halfway, after a name was written', { ...measure, text: 'Odd' }, 'nothing odd'],
    [
      'before a row that could not be read again is written',
      { ...measure, status: 'odd' } as never,
      'a row that could not be read again: measure',
    ],
    ['in the rules', { type: 'threat.edit', id: 't-1', text: ' ' }, 'text-empty'],
    ['in the rules, among others that would do', { type: 'threat.remove', ids: ['t-1', 't-9'] }, 'not-found'],
  ])('%s, leaves no trace', (_, command, reason) => {
    const workshop = session();
    // What a schema refuses is not written in the first place: here the database refuses what any schema lets pass.
    workshop.database.exec(`
      CREATE TRIGGER noSevens BEFORE INSERT ON tally WHEN new.count = 7 BEGIN SELECT RAISE(ABORT, 'no sevens'); END;
      CREATE TRIGGER nothingOdd BEFORE INSERT ON measure WHEN new.text = 'Odd' BEGIN SELECT RAISE(ABORT, 'nothing odd'); END;`);
    const before = everything(workshop);
    expect(() => runCommand(workshop, 'key', command)).toThrow(reason);
    expect(everything(workshop)).toEqual(before);
    run(workshop, measure);
    expect(allRows(workshop.database).measure).toHaveLength(1);
    endSession(workshop);
  });

  it('in the log itself, leaves no rows either', () => {
    const workshop = session();
    const before = everything(workshop);
    const row = { id: 'o-1', nameId: 'n-1', rank: 'a0' };
    const rows = [{ table: 'organisation', id: 'o-1', before: null, after: row }] as const;
    const happening = { code: 'organisation.add', command: 'no JSON', kind: 'do', target: null } as const;
    expect(() => withTransaction(workshop, () => record(workshop, happening, rows))).toThrow('json_valid');
    expect(everything(workshop)).toEqual(before);
    endSession(workshop);
  });
});

describe('a change that fails when all of it was written', () => {
  it('takes back where the log stands, too, so that the next one follows on what is there', () => {
    const workshop = session();
    const before = everything(workshop);
    const row = { id: 'o-1', nameId: 'n-1', rank: 'a0' };
    const rows = [{ table: 'organisation', id: 'o-1', before: null, after: row }] as const;
    const happening = { code: 'organisation.add', command: '{}', kind: 'do', target: null } as const;
    const work = () => {
      record(workshop, happening, rows);
      throw new Error('no room for the commit');
    };
    expect(() => withTransaction(workshop, work)).toThrow('no room');
    expect(everything(workshop)).toEqual(before);
    run(workshop, measure);
    expect(verify(workshop.database)).toEqual([]);
    endSession(workshop);
  });
});

describe('the log', () => {
  it('holds the ids of people and never their names', () => {
    const workshop = session();
    run(workshop, { ...measure, personName: { id: 'n-7', text: 'Siv Exempelsson' } } as Command);
    const log = JSON.stringify([
      workshop.database.prepare('SELECT * FROM change').all(),
      workshop.database.prepare('SELECT * FROM changeRow').all(),
    ]);
    expect([log.includes('n-7'), log.includes('Exempelsson')]).toEqual([true, false]);
    expect(personNames(workshop.database)).toEqual([{ id: 'n-7', text: 'Siv Exempelsson' }]);
    endSession(workshop);
  });
});

describe('a command sent twice with one key', () => {
  it('is done once and answered alike, with the rows as they are now', () => {
    const workshop = session();
    const first = runCommand(workshop, 'same', measure);
    const log = entries(workshop.database);
    const second = runCommand(workshop, 'same', measure);
    expect(second).toEqual(first);
    expect(entries(workshop.database)).toEqual(log);
    run(workshop, { type: 'measure.edit', id: 'm-1', status: 'done' });
    const third = runCommand(workshop, 'same', measure);
    expect(third.rows.map((row) => row.after)).toEqual([
      ...allRows(workshop.database).measure,
      ...allRows(workshop.database).measureRisk,
    ]);
    endSession(workshop);
  });
});

describe('a write round the gate', () => {
  it('stops undo before anything is written, and is found by verify', () => {
    const workshop = session();
    run(workshop, { type: 'risk.edit', id: 'r-1', title: 'Strömavbrott' });
    workshop.database.exec("UPDATE risk SET title = 'Smuggled' WHERE id = 'r-1'");
    const before = everything(workshop);
    expect(() => undo(workshop)).toThrow('undo-conflict');
    expect(() => undoTo(workshop, 1)).toThrow('undo-conflict');
    expect(everything(workshop)).toEqual(before);
    expect(verify(workshop.database)).toEqual([{ code: 'replay', where: 'risk/r-1' }]);
    endSession(workshop);
  });

  it.each([
    [
      "INSERT INTO organisation VALUES ('o-9', 'smuggled', 'a0')",
      [{ code: 'replay', where: 'organisation/o-9' }],
    ],
    ["DELETE FROM threat WHERE id = 't-1'", [{ code: 'replay', where: 'threat/t-1' }]],
    ["UPDATE personName SET text = 'Ture'", [{ code: 'names', where: 'n-1' }]],
  ])('is found by verify: %s', (sql, damage) => {
    const workshop = session();
    run(workshop, measure);
    workshop.database.exec(sql);
    expect(verify(workshop.database)).toEqual(damage);
    endSession(workshop);
  });
});

describe('a log edited behind its triggers', () => {
  const edits: [string, string, string][] = [
    ['a row image', "UPDATE changeRow SET after = replace(after, 'Strömmen', 'Vattnet') WHERE seq = 2", '2'],
    ['a time', "UPDATE change SET at = '2000-01-01T00:00:00.000Z' WHERE seq = 2", '2'],
    ['a command', "UPDATE change SET command = '{}' WHERE seq = 3", '3'],
    [
      'a line taken away in the middle',
      'DELETE FROM changeRow WHERE seq = 2; DELETE FROM change WHERE seq = 2',
      '3',
    ],
    ['a row image taken away', 'DELETE FROM changeRow WHERE seq = 3 AND n = 1', '3'],
  ];
  const triggers = [
    'changeIsNotEdited',
    'changeIsNotDeleted',
    'changeRowIsNotEdited',
    'changeRowIsNotDeleted',
  ];

  it.each(edits)('shows in the digest chain, even when the triggers are put back: %s', (_, sql, where) => {
    const workshop = session();
    const { database } = workshop;
    const make = triggers.map((name) =>
      database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
    );
    for (const name of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec(sql);
    for (const trigger of make) database.exec(trigger as string);
    expect(verify(database)).toContainEqual({ code: 'log', where });
    endSession(workshop);
  });

  it('shows when a trigger was taken away', () => {
    const workshop = session();
    workshop.database.exec('DROP TRIGGER changeIsNotEdited');
    expect(verify(workshop.database)).toEqual([{ code: 'structure', where: 'changeIsNotEdited' }]);
    endSession(workshop);
  });

  it('and a row that can no longer be read is damage, not a crash', () => {
    const workshop = session();
    workshop.database.pragma('ignore_check_constraints = ON');
    workshop.database.exec("UPDATE threat SET properties = 'no' WHERE id = 't-1'");
    workshop.database.pragma('ignore_check_constraints = OFF');
    expect(verify(workshop.database).map((each) => each.code)).toEqual(['structure']);
    endSession(workshop);
  });
});
