import { expect, it } from 'vitest';
import { exportSource, readWorkshop } from '../../../../electron/cli/read-workshop.ts';
import { logSlices } from '../../../../electron/db/queries/changes.ts';
import { partsOf, sourceOf } from '../../../../electron/export/parts.ts';
import { writeExample } from '../../../../electron/host/example.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

it('a source in parts of whatever size is the same source again', async () => {
  const path = writeExample(temporaryFolder(), 'sv');
  for (const most of [1, 7, 2_000]) {
    const { parts, source } = await readWorkshop(path, (session) => {
      const whole = { ...exportSource(session), delimiter: ';' as const };
      const { exportedAt, delimiter } = whole;
      const slices = logSlices(session.database, session.stack, most);
      return {
        source: whole,
        parts: [...partsOf('xlsx', whole.snapshot, slices, { exportedAt, delimiter })],
      };
    });
    expect(sourceOf(parts)).toEqual({ format: 'xlsx', source });
    const sizes = parts.map((part) =>
      part.kind === 'changes' ? part.changes.reduce((sum, change) => sum + change.rows.length, 0) : 0,
    );
    expect(Math.max(...sizes)).toBeLessThan(2 * most);
  }
});
