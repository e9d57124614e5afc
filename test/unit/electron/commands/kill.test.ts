import { describe, expect, it } from 'vitest';
import { killDataProcess } from '../../../long/kill/kill-data-process.ts';

describe('a program killed at any moment', () => {
  it('loses nothing it has acknowledged, doubles nothing that is sent again, and leaves a whole file', async () => {
    expect(await killDataProcess(6, 2026)).toBeGreaterThan(90);
  }, 120_000);
});
