import { describe, expect, it } from 'vitest';
import { nextName, withFormat } from '../../../../renderer/features/make-file/use-file-job.ts';

describe('the path of an export', () => {
  it('follows the format, whatever it ended with', () => {
    expect(withFormat('/home/anna/Risker.XLSX', 'json')).toBe('/home/anna/Risker.json');
    expect(withFormat('C:\\Arbete\\risker', 'xlsx')).toBe('C:\\Arbete\\risker.xlsx');
    expect(withFormat('/tmp/v1.2', 'xlsx')).toBe('/tmp/v1.2.xlsx');
    expect(withFormat('/tmp/risker.xlsx', 'threats-csv')).toBe('/tmp/risker.csv');
  });

  it('finds the next name beside one that is taken', () => {
    expect(nextName('/home/anna/mina-meddelanden-2014.xlsx')).toBe(
      '/home/anna/mina-meddelanden-2014 (2).xlsx',
    );
    expect(nextName('/home/anna/risker (2).xlsx')).toBe('/home/anna/risker (3).xlsx');
    expect(nextName('/home/anna/risker (9).json')).toBe('/home/anna/risker (10).json');
  });

  it('leaves folders alone', () => {
    expect(nextName('/home/a.b/risker')).toBe('/home/a.b/risker (2)');
    expect(nextName('C:\\v (3)\\risker.xlsx')).toBe('C:\\v (3)\\risker (2).xlsx');
  });
});
