import { describe, expect, it } from 'vitest';
import { keyRows } from '../../../../renderer/features/shell/KeysDialog.tsx';
import type { KeyGroup } from '../../../../renderer/keys/key-table.ts';

const key = (group: KeyGroup, keys: string, label: string) => ({ group, keys, label, run: () => {} });

describe('the keys as F1 lists them', () => {
  it('stand by group, those of the screen first, keys of one meaning side by side', () => {
    const rows = keyRows([
      key('everywhere', 'F1', 'Keys'),
      key('screen', 'Alt+Digit1', 'Set'),
      key('screen', 'Enter', 'Next'),
      key('screen', 'PageDown', 'Next'),
      key('projector', '.', 'Curtain'),
    ]);
    expect(rows).toEqual([
      {
        group: 'screen',
        rows: [
          { caps: ['Enter', 'PgDn'], label: 'Next' },
          { caps: ['Alt 1'], label: 'Set' },
        ],
      },
      { group: 'projector', rows: [{ caps: ['.'], label: 'Curtain' }] },
      { group: 'everywhere', rows: [{ caps: ['F1'], label: 'Keys' }] },
    ]);
  });

  it('list a key of all screens once where the screen shows it as well', () => {
    const rows = keyRows([key('screen', '$mod+e', 'Export'), key('everywhere', '$mod+e', 'Export')]);
    expect(rows).toEqual([{ group: 'screen', rows: [{ caps: ['Ctrl E'], label: 'Export' }] }]);
  });

  it('name Esc once, with all it does from the innermost outwards', () => {
    const rows = keyRows([
      key('screen', 'Escape', 'Close the line'),
      key('screen', 'Escape', 'Back'),
      key('screen', 'Escape', 'Back'),
    ]);
    expect(rows).toEqual([{ group: 'screen', rows: [{ caps: ['Esc'], label: 'Close the line · Back' }] }]);
  });
});
