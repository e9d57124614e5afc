import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { rememberedDisplay } from '../../../../electron/desktop/displays.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const beamer = { label: 'EPSON PJ', width: 1920, height: 1080, scaleFactor: 1 };

describe('the display that was chosen for the projector', () => {
  it('is kept among the preferences, beside what else was chosen and nothing that was not', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'preferences.json');
    writeFileSync(file, JSON.stringify({ theme: 'dark' }));
    rememberedDisplay(folder).write(beamer);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ theme: 'dark', projectorDisplay: beamer });
    expect(rememberedDisplay(folder).read()).toEqual(beamer);
  });

  it('is none at first, and none where the file says nonsense', () => {
    const folder = temporaryFolder();
    expect(rememberedDisplay(folder).read()).toBe(null);
    writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ projectorDisplay: { label: 7 } }));
    expect(rememberedDisplay(folder).read()).toBe(null);
  });

  it('holds for this sitting where it cannot be stored', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'preferences.json'));
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const remembered = rememberedDisplay(folder);
    remembered.write(beamer);
    expect([remembered.read(), complaint.mock.calls.length]).toEqual([beamer, 1]);
    complaint.mockRestore();
  });
});
