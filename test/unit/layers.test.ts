import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOfFeatures, forbiddenImports, packagesBehind } from './layers.ts';

const root = join(import.meta.dirname, '..', '..');
const listed = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));
const files = listed('*.ts', '*.tsx').filter((file) => /^(shared|electron|renderer)\//.test(file));

describe('the layers', () => {
  it('import only what their folder may import', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => forbiddenImports(root, file))).toEqual([]);
  });

  it('are guarded by a check that sees a wrong import', () => {
    const wrong = [
      forbiddenImports(root, 'shared/domain/x.ts', "import { readFileSync } from 'node:fs';"),
      forbiddenImports(root, 'renderer/x.tsx', "import { run } from '../electron/commands/run-command.ts';"),
      forbiddenImports(root, 'electron/db/x.ts', "import { app } from 'electron';"),
      forbiddenImports(root, 'electron/api/x.ts', "import { writeRows } from '../db/row-writer.ts';"),
      forbiddenImports(root, 'electron/commands/x.ts', "const api = await import('../api/create-api.ts');"),
      forbiddenImports(root, 'electron/export/x.ts', "export { copyTo } from '../db/copy.ts';"),
    ];
    expect(wrong.map((list) => list.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('take no text for an import', () => {
    const source = "const codes = ['workshop.import', 'node:fs', 'from', 'electron'];";
    expect(forbiddenImports(root, 'shared/x.ts', source)).toEqual([]);
  });

  it('hold no features that import each other in circles', () => {
    const sources = files.map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }));
    expect(circlesOfFeatures(sources)).toEqual([]);
  });

  it('are guarded by a check that sees a circle of features, also through a third and through a type', () => {
    const source = (from: string, to: string, how = 'import') => ({
      file: `renderer/features/${from}/parts/File.tsx`,
      source: `${how} { Each } from '../../${to}/Each.tsx';`,
    });
    const without = [source('shell', 'record'), source('shell', 'timer'), source('record', 'timer')];
    const two = [source('record', 'timer'), source('timer', 'record', 'import type')];
    const three = [source('shell', 'record'), source('record', 'timer'), source('timer', 'shell', 'export')];
    expect([without, two, three].map(circlesOfFeatures)).toEqual([
      [],
      ['record -> timer -> record'],
      ['record -> timer -> shell -> record'],
    ]);
  });

  it('write rows in one place only, save for migrations, which move them', () => {
    const writes = /\b(INSERT INTO|DELETE FROM|UPDATE\s+(?!OF\b)["\w]+\s+SET)\b/;
    const allowed = ['electron/db/row-writer.ts', 'electron/db/change-log.ts'];
    const code = files.filter((file) => !file.startsWith('electron/db/migrations/'));
    const found = code.filter((file) => writes.test(readFileSync(join(root, file), 'utf8')));
    expect(found.sort()).toEqual(allowed.sort());
  });

  it('start transactions in one place only', () => {
    const allowed = ['electron/commands/session.ts', 'electron/db/migrate.ts'];
    const found = files.filter((file) => /\.transaction\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(found.sort()).toEqual(allowed.sort());
  });

  it('hold no file of more than 300 lines, nor do the tests and the style sheets', () => {
    const long = listed('*.ts', '*.tsx', '*.css').filter(
      (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  it('take errors in the window through the function that reports them', () => {
    const found = files.filter(
      (file) =>
        file.startsWith('renderer/') &&
        /\bfaultOf\b[^;]*from '[./]+shared\/api\/result\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual(['renderer/report.ts']);
  });

  it("keep Electron's entry under 80 lines", () => {
    expect(readFileSync(join(root, 'electron', 'main.ts'), 'utf8').split('\n').length).toBeLessThan(81);
  });

  it('take dialogs from the library, but for the document of a voter, which has none of it', () => {
    const native = files.filter((file) =>
      /<dialog\b|showModal\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(native).toEqual(['renderer/features/voting/voter/CurtainDialogs.tsx']);
    const voter = packagesBehind(root, 'renderer/features/voting/voter/start-ballot.tsx');
    expect([...voter].filter((name) => name.startsWith('@base-ui') || name === 'zustand')).toEqual([]);
    expect(voter).toContain('react-dom/client');
    expect([...packagesBehind(root, 'renderer/App.tsx')].join()).toContain('@base-ui/react');
  });

  it('lay over the dialogs of the library only the sentence of a refused paste', () => {
    const popovers = files.filter((file) =>
      /\bpopover=|showPopover\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(popovers).toEqual(['renderer/components/RefusedPaste.tsx']);
  });

  it('touch the host in one file of the window only', () => {
    const found = files.filter(
      (file) =>
        file.startsWith('renderer/') && /window\.storforum/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual(['renderer/api.ts']);
  });
});
