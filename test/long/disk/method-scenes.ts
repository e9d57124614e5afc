import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepMethod, ownMethods, writeMethodFile } from '../../../electron/library/own-methods.ts';
import { parseMethodFile } from '../../../shared/domain/method/schema.ts';
import { presetMethod } from '../../helpers/preset-method.ts';
import { assert, type Place, type Prepared } from './scene.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');
const own = { ...presetMethod(), id: 'egen' };

/** A person's own method, kept anew in the place of the former. */
export function ownMethodScene({ folder }: Place): Prepared {
  keepMethod(folder, resources, own);
  const path = join(folder, 'methods', 'egen.json');
  const before = readFileSync(path);
  const later = { ...own, name: { sv: 'Ny', en: 'New' } };
  return {
    attempt: () => keepMethod(folder, resources, later),
    check: (refused) => {
      if (refused) assert(readFileSync(path).equals(before), 'the former is not as it was');
      keepMethod(folder, resources, later);
      assert(
        JSON.stringify(ownMethods(folder)) === JSON.stringify({ own: [later], unreadable: [] }),
        'not kept',
      );
      assert(readdirSync(join(folder, 'methods')).length === 1, 'something beside');
    },
  };
}

/** A method as a file among the documents. */
export function methodFileScene({ folder }: Place): Prepared {
  const documents = join(folder, 'documents');
  mkdirSync(documents);
  return {
    attempt: () => void writeMethodFile(documents, 'Egen', own),
    check: (refused) => {
      assert(readdirSync(documents).length === (refused ? 0 : 1), `left: ${readdirSync(documents)}`);
      const path = writeMethodFile(documents, 'Egen', own);
      assert(
        JSON.stringify(parseMethodFile(readFileSync(path, 'utf8'))) === JSON.stringify(own),
        'not written',
      );
    },
  };
}
