import { describe, expect, it } from 'vitest';
import { readingTime } from '../../../../electron/import/limits.ts';
import { readAnyApart, readApart } from '../../../../electron/import/read-apart.ts';
import { readAnyTable, readTable } from '../../../../electron/import/read-table.ts';
import { hostileBooks } from '../../../helpers/hostile/hostile-books.ts';
import { expectAnsweredApart, expectAnsweredHere } from '../../../helpers/hostile/hostile-reading.ts';
import { type HostileTable, hostileTables, isLarge } from '../../../helpers/hostile/hostile-tables.ts';

/** The large ones, but for those below, are for `npm run test:long`. */
const quick = (all: readonly HostileTable[]) => all.filter((each) => !isLarge(each));
/** The first file for each refusal: all of them are read apart by `npm run test:long`. */
const oneOfEach = (all: readonly HostileTable[]) =>
  all.filter(({ refusal }, index) => all.findIndex((each) => each.refusal === refusal) === index);

/** Far above what any of them takes, on any machine: it is for one that would never be answered. */
const timeLimit = 60_000;

describe('a file that means harm is answered', () => {
  it.each(quick(hostileTables))(
    '$name: $what',
    (hostile) => expectAnsweredHere(hostile, readTable),
    timeLimit,
  );

  it.each(quick(hostileBooks))(
    'on its way back, $name: $what',
    (hostile) => expectAnsweredHere(hostile, readAnyTable),
    timeLimit,
  );

  it('may take longer only where it is large as it comes', () => {
    expect([0, 1, 9].map((megabytes) => readingTime(megabytes * 1024 * 1024))).toEqual([
      1_600, 1_600, 21_600,
    ]);
  });

  it('there are enough of them', () => {
    expect(hostileTables.length).toBeGreaterThan(60);
  });
});

describe('the process that reads a file that means harm needs little memory', () => {
  it.each(oneOfEach(hostileTables))(
    '$name: $what',
    (hostile) => expectAnsweredApart(hostile, readApart),
    timeLimit,
  );
  it.each(oneOfEach(hostileBooks))(
    'on its way back, $name: $what',
    (hostile) => expectAnsweredApart(hostile, readAnyApart),
    timeLimit,
  );
});
