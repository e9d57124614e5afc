import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const entry = join(root, 'renderer', 'features', 'voting', 'voter', 'start-ballot.tsx');

/** Everything that the ballot's document loads, as paths from the root or names of packages. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(relative(root, file))) return reached;
  reached.add(relative(root, file));
  const source = readFileSync(file, 'utf8').replace(/import type[^;]+;/g, '');
  for (const [, name = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    if (!name.startsWith('.')) reached.add(name);
    else if (/\.tsx?$/.test(name)) reachedFrom(join(dirname(file), name), reached);
  }
  return reached;
}

it('whoever votes has a document without stores, undo, app keys, storage or form fields', () => {
  const reached = [...reachedFrom(entry)];
  expect(reached.length).toBeGreaterThan(15);
  const forbidden = reached.filter(
    (name) =>
      /zustand|tinykeys|^renderer\/(state|keys)\/|^shared\/history\//.test(name) ||
      (name.startsWith('renderer/features/') && !name.startsWith('renderer/features/voting/voter/')),
  );
  expect(forbidden).toEqual([]);
  const own = reached.filter((name) => name.startsWith('renderer/') && existsSync(join(root, name)));
  const kept = own.filter((name) => {
    const path = join(root, name);
    const source = statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
    return /localStorage|sessionStorage|indexedDB|caches\.|history\.(push|replace)State|<(input|textarea|select)\b|contentEditable/.test(
      source,
    );
  });
  expect(kept).toEqual([]);
});
