import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSession, type Session, snapshotOf, startSession } from '../../../../electron/commands/session.ts';
import { undo } from '../../../../electron/commands/undo.ts';
import { entries } from '../../../../electron/db/change-log.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { readTables } from '../../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { writeExample } from '../../../../electron/host/example.ts';
import { languages } from '../../../../shared/domain/codes.ts';
import { interchangeText, toInterchange } from '../../../../shared/domain/interchange/index.ts';
import { register } from '../../../../shared/domain/workshop/register.ts';
import { publishedOrder, publishedRatings } from '../../../helpers/published-2014.ts';

describe.each(languages)('the example played through the gate (%s)', (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-test-'));
  let session: Session;
  beforeAll(() => {
    const path = writeExample(folder, language);
    session = startSession(path, openWorkshopFile(path, folder));
  });
  afterAll(() => {
    endSession(session);
    rmSync(folder, { recursive: true });
  });

  it('has exactly the 22 published ratings and levels, in the published order', () => {
    const rows = register(readTables(session.database));
    expect(rows.map((row) => row.risk.number)).toEqual(publishedOrder);
    const ratings = rows.map(({ risk, level }) => [
      risk.number,
      risk.probability,
      risk.consequence,
      level?.code,
    ]);
    expect(ratings.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(publishedRatings);
  });

  it('has no number 14, because that risk was merged into another', () => {
    const codes = entries(session.database).map((entry) => entry.code);
    expect(codes.filter((code) => code === 'risk.merge')).toHaveLength(1);
    expect(snapshotOf(session).next).toEqual({ risk: 24, threat: 53 });
  });

  it('is, written as interchange, what it was made of', () => {
    const { rows, personNames } = snapshotOf(session);
    const written = JSON.parse(interchangeText(toInterchange(rows, personNames)));
    written.threats.sort((a: { number: number }, b: { number: number }) => a.number - b.number);
    const file = new URL(
      `../../../../resources/example/mina-meddelanden-2014.${language}.json`,
      import.meta.url,
    );
    expect(written).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is a whole file, alone in its folder, that can be undone from the last measure on', () => {
    expect(verify(session.database)).toEqual([]);
    expect(session.stack.undo.at(-1)?.code).toMatch(/^(measure\.add|risk\.treat)$/);
    expect(() => undo(session)).not.toThrow();
    expect(readdirSync(folder).filter((name) => !name.endsWith('-wal'))).toEqual([
      'mina-meddelanden-2014.storforum',
    ]);
  });

  it('does not overwrite a file that is there', () => {
    expect(() => writeExample(folder, language)).toThrow('already-there');
  });
});
