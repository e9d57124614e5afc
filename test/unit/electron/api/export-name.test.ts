import { describe, expect, it } from 'vitest';
import { refuseTarget } from '../../../../electron/api/export-handlers.ts';

describe('the name of a file to export to', () => {
  it.each(['/nowhere/.xlsx', '/nowhere/ .xlsx', '/nowhere/\u200B.xlsx', '/nowhere/\u2800.XLSX'])(
    'says something: %j',
    (path) => {
      expect(() => refuseTarget('xlsx', path, true)).toThrow('text-empty');
    },
  );

  it('ends as its kind does', () => {
    expect(() => refuseTarget('xlsx', '/nowhere/register', true)).toThrow('export-format');
    expect(() => refuseTarget('xlsx', '/nowhere/Å.xlsx', true)).not.toThrow();
  });
});
