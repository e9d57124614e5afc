import { describe, it } from 'vitest';
import { readAnyApart, readApart } from '../../electron/import/read-apart.ts';
import { hostileBooks } from '../helpers/hostile/hostile-books.ts';
import { expectAnsweredApart } from '../helpers/hostile/hostile-reading.ts';
import { hostileTables } from '../helpers/hostile/hostile-tables.ts';

describe('a file that means harm is answered by the process that reads it, in little memory', () => {
  it.each(hostileTables)('$name: $what', (hostile) => expectAnsweredApart(hostile, readApart));
  it.each(hostileBooks)('on its way back, $name: $what', (hostile) =>
    expectAnsweredApart(hostile, readAnyApart),
  );
});
