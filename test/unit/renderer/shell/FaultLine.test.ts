import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../../../renderer/features/shell/FaultLine.tsx';

describe('what the line at the bottom shows of an error', () => {
  it('is its first sentence, the others apart', () => {
    expect(firstSentence('Disken är full. Allt är kvar. Frigör plats.')).toEqual([
      'Disken är full.',
      'Allt är kvar. Frigör plats.',
    ]);
  });

  it('is all of a single sentence', () => {
    expect(firstSentence('The file is in use.')).toEqual(['The file is in use.', '']);
  });

  it('does not end at a point within a name or an abbreviation', () => {
    const text = 'Filen risk. 2.xlsx, t.ex. en kopia, går inte att läsa. Spara den igen.';
    expect(firstSentence(text)).toEqual([
      'Filen risk. 2.xlsx, t.ex. en kopia, går inte att läsa.',
      'Spara den igen.',
    ]);
  });
});
