import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceDate } from '../../../../electron/packaging/bundle.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

it('a build is as old as it is told to be', () => {
  expect(sourceDate(root, { SOURCE_DATE_EPOCH: '1773532800' })).toBe('2026-03-15T00:00:00.000Z');
});

it('otherwise a build is as old as the newest commit', () => {
  const folder = temporaryFolder();
  const at = '2026-03-15T12:00:00+01:00';
  const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      env,
    });
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'first');
  expect(sourceDate(folder, {})).toBe('2026-03-15T11:00:00.000Z');
});

it('without either, its age is not known', () => {
  expect(sourceDate(temporaryFolder(), { SOURCE_DATE_EPOCH: 'yesterday' })).toBeNull();
});
