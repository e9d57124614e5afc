import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from '../../electron/db/migrate.ts';

/** The version that would bring the field: the next one. */
const version = schemaVersion + 1;
const migrationName = `${String(version).padStart(4, '0')}-deadline`;

/** A piece of a patch: lines put before the only place where `before` stands, or a file of its own. */
export type Part = { readonly file: string; readonly lines: string; readonly before?: string };

/** What the registry says of the invented field, property by property. */
export const properties = [
  '    ...day,',
  `    since: ${version},`,
  "    set: { by: 'risk.treat', as: 'deadline' },",
  "    merge: 'first',",
  "    history: 'deadline',",
  "    file: { at: 'treatment', as: 'deadline' },",
  "    column: 'deadline',",
  "    report: { paragraph: 'deadline' },",
  '    filtered: false,',
] as const;

const migration = `import type { Migration } from '../migrate.ts';

const sql = 'ALTER TABLE risk ADD COLUMN deadline TEXT;';

export const deadlineMigration: Migration = {
  sql,
  upgradeImage: (table, image) => (table === 'risk' ? { ...image, deadline: null } : image),
};
`;

const screen = `          <CommitField
            label={t('deadline')}
            unsaved={\`risk/\${risk.id}/deadline\`}
            type="date"
            value={risk.deadline ?? ''}
            onCommit={(day) => run({ type: 'risk.treat', id: risk.id, deadline: day || null })}
          />
`;

/** A field that does not exist: by when a risk is to be dealt with. The source files that it takes. */
export const sourceParts: readonly Part[] = [
  {
    file: 'shared/domain/fields/risk.ts',
    before: '} as const satisfies MergedFields;',
    lines: `  deadline: {\n${properties.join('\n')}\n  },\n`,
  },
  {
    file: 'shared/domain/fields/columns.ts',
    before: '  cost: { width: 11,',
    lines: "  deadline: { width: 14, look: 'date' },\n",
  },
  { file: `electron/db/migrations/${migrationName}.ts`, lines: migration },
  {
    file: 'electron/db/migrate.ts',
    before: '\n/** A row of the log with its JSON columns as values, in the shape',
    lines: `import { deadlineMigration } from './migrations/${migrationName}.ts';\n`,
  },
  {
    file: 'electron/db/migrate.ts',
    before: '];\n\nexport const schemaVersion',
    lines: ', deadlineMigration',
  },
  {
    file: 'renderer/features/treat/TreatScreen.tsx',
    before: '          <Acceptance key=',
    lines: screen,
  },
  {
    file: 'renderer/features/treat/TreatScreen.tsx',
    before: "import { goTo, useUi } from '../../state/ui-store.ts';",
    lines: "import { run } from '../../state/board-store.ts';\n",
  },
];

/** A word in one language: the group of its area that it belongs to, and what it says there. */
export type Word = { readonly file: string; readonly group: string | null; readonly says: string };

const areas = { history: 'field', workbook: 'head', report: 'risk', revise: 'field', treat: null };
const says = { sv: 'hanteras senast', en: 'deal with by' };

/** Its words in both languages. */
export const wordParts: readonly Word[] = Object.entries(areas).flatMap(([area, group]) =>
  Object.entries(says).map(([language, words]) => ({
    file: `shared/words/${language}/${area}.json`,
    group,
    says: words,
  })),
);

/** Puts a word into the project at `root`. */
export function addWord(root: string, { file, group, says: words }: Word): void {
  const path = join(root, file);
  const area = JSON.parse(readFileSync(path, 'utf8'));
  (group === null ? area : area[group]).deadline = words;
  writeFileSync(path, `${JSON.stringify(area, null, 2)}\n`);
}

/** Puts a part into the project at `root`. Throws where its place is not there, or there twice. */
export function apply(root: string, { file, lines, before }: Part): void {
  const path = join(root, file);
  const pieces = before === undefined ? ['', ''] : readFileSync(path, 'utf8').split(before);
  if (pieces.length !== 2) throw new Error(`${file}: not one place before ${before}`);
  writeFileSync(path, `${pieces[0]}${lines}${before ?? ''}${pieces[1]}`);
}
