import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importWorkshop } from '../../../../electron/commands/make-workshop-file.ts';
import { endSession, snapshotOf, startSession } from '../../../../electron/commands/session.ts';
import { undo } from '../../../../electron/commands/undo.ts';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { wholeLog } from '../../../../electron/db/queries/changes.ts';
import { verify } from '../../../../electron/db/verify.ts';
import { interchangeText, toInterchange } from '../../../../shared/domain/interchange/index.ts';
import { smallest } from '../../../helpers/interchange.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';

const example = readFileSync(
  new URL('../../../../resources/example/mina-meddelanden-2014.sv.json', import.meta.url),
  'utf8',
);

function imported(text: string) {
  const folder = temporaryFolder();
  const path = join(folder, 'taken-in.storforum');
  importWorkshop(path, text);
  return startSession(path, openWorkshopFile(path, folder));
}

describe('taking in interchange', () => {
  it('is one change, which names nobody and cannot be undone', () => {
    const session = imported(example);
    const log = wholeLog(session.database, session.stack).map(({ code, command }) => ({ code, command }));
    expect(log).toEqual([
      { code: 'workshop.import', command: { type: 'workshop.import', threats: 52, risks: 22 } },
    ]);
    const logged = session.database.prepare('SELECT group_concat(after) FROM changeRow').pluck().get();
    expect(logged).not.toContain('Siv Lingonsten');
    expect(() => undo(session)).toThrow('nothing-to-undo');
    expect(verify(session.database)).toEqual([]);
    endSession(session);
  });

  it('and writing it again gives the same bytes through two files', () => {
    const written = (text: string) => {
      const session = imported(text);
      const { rows, personNames, next } = snapshotOf(session);
      endSession(session);
      expect(next).toEqual({ risk: 24, threat: 53 });
      return interchangeText(toInterchange(rows, personNames));
    };
    const first = written(example);
    expect(written(first)).toBe(first);
  });

  it('takes 2,000 risks with 6,000 threats', () => {
    const risks = Array.from({ length: 2_000 }, (_, index) => ({ id: `r-${index}`, title: `Risk ${index}` }));
    const threats = Array.from({ length: 6_000 }, (_, index) => ({
      text: `Hot ${index}`,
      riskId: `r-${index % 2_000}`,
    }));
    const session = imported(JSON.stringify({ ...smallest, risks, threats }));
    expect(snapshotOf(session).next).toEqual({ risk: 2_001, threat: 6_001 });
    endSession(session);
  });

  it.each([
    ['text that is not JSON', 'Hej!', 'import-not-json'],
    ['JSON that ends too early', example.slice(0, 5_000), 'import-not-json'],
    ['nothing', '', 'import-not-json'],
    ['another format', '{"risks": []}', 'import-wrong-format'],
    ['a newer version', example.replace('"version": 1', '"version": 4'), 'import-newer'],
    [
      'an unknown level in the last risk',
      example.replaceAll('"probability": "low",\n      "c', '"probability": "lox",\n      "c'),
      'import-fault',
    ],
    [
      'a threat of 100,000 characters',
      example.replace('"text": "', `"text": "${'x'.repeat(100_000)}`),
      'import-fault',
    ],
    ['brackets 1,000,000 deep', '['.repeat(1_000_000), 'json-too-large'],
    ['a name that would reach the prototype', example.replace('{', '{"__proto__": {},'), 'import-fault'],
  ])('refuses %s, and leaves no file', (_, text, code) => {
    const folder = temporaryFolder();
    expect(() => importWorkshop(join(folder, 'a.storforum'), text)).toThrow(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never writes over a file that is there', () => {
    const path = join(temporaryFolder(), 'mine.storforum');
    writeFileSync(path, 'mine');
    expect(() => importWorkshop(path, example)).toThrow('already-there');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});
