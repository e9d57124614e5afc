import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { whileHeld } from '../../../helpers/held-file.ts';
import { cli, workshopFile } from './run-cli.ts';

describe('storforum verify', () => {
  it('counts what is in a whole file, and leaves it untouched', async () => {
    const file = workshopFile();
    const before = readFileSync(file);
    expect(await cli('verify', file)).toEqual({
      code: 0,
      output: 'Filen är hel: 3 ändringar, 1 risk, 1 hot.',
      errors: '',
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['workshop.storforum']);
  });

  it.each([
    ["UPDATE threat SET text = 'Smuggled'", 'Filen är skadad: threat/t-1 stämmer inte med ändringsloggen.'],
    [
      "DROP TRIGGER changeRowIsNotEdited; UPDATE changeRow SET after = '{}' WHERE seq = 2",
      'Filen är skadad: strukturen stämmer inte.',
    ],
    [
      "INSERT INTO personName VALUES ('n-1', 'Siv', 'no digest')",
      'Filen är skadad: personnamnet n-1 är inte som det skrevs.',
    ],
    [
      'PRAGMA foreign_keys = OFF; DELETE FROM risk',
      'Filen är skadad: en rad i tabellen threat pekar på något som inte finns.',
    ],
  ])('tells damage in one sentence: %s', async (sql, sentence) => {
    const file = workshopFile();
    const database = new Sqlite(file);
    database.exec(sql);
    database.close();
    const before = readFileSync(file);
    expect(await cli('verify', file)).toEqual({ code: 1, output: '', errors: sentence });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('finds every byte that is turned in what people wrote', async () => {
    const file = workshopFile();
    const whole = readFileSync(file);
    const places: number[] = [];
    const words = Buffer.from('Strömmen');
    for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) places.push(at);
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) {
      const turned = Buffer.from(whole);
      turned[place] = 'T'.charCodeAt(0);
      writeFileSync(file, turned);
      expect([place, (await cli('verify', file)).code]).toEqual([place, 1]);
    }
  });

  it('and export say of a file that is open elsewhere that it is', async () => {
    const file = workshopFile();
    await whileHeld(file, async () => {
      const locked = {
        code: 1,
        output: '',
        errors: 'Filen är redan öppen i ett annat fönster eller program. Stäng den där och försök igen.',
      };
      expect(await cli('verify', file)).toEqual(locked);
      expect(await cli('export', file, join(dirname(file), 'a.json'))).toEqual(locked);
      expect(existsSync(join(dirname(file), 'a.json'))).toBe(false);
    });
    expect((await cli('verify', file)).code).toBe(0);
  });
});
