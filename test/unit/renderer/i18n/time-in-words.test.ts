import { describe, expect, test } from 'vitest';
import { dateInWords, momentInWords } from '../../../../renderer/i18n/time-in-words.ts';

const now = new Date(2026, 4, 12, 10, 2, 31);
const told = (...parts: [number, number, number, number, number, number]) => {
  const iso = new Date(...parts).toISOString();
  return [momentInWords(iso, now, 'sv'), momentInWords(iso, now, 'en')];
};

describe('a moment in words', () => {
  test('is now within the minute', () => {
    expect(told(2026, 4, 12, 10, 2, 1)).toEqual(['nu', 'now']);
  });

  test('is counted in minutes within the hour, over midnight too', () => {
    expect(told(2026, 4, 12, 9, 57, 0)).toEqual(['för 5 minuter sedan', '5 minutes ago']);
    const late = new Date(2026, 4, 11, 23, 50);
    expect(momentInWords(late.toISOString(), new Date(2026, 4, 12, 0, 10), 'sv')).toBe(
      'för 20 minuter sedan',
    );
  });

  test('is told by the clock today and yesterday', () => {
    expect(told(2026, 4, 12, 7, 5, 0)).toEqual(['i dag 07:05', 'today 07:05']);
    expect(told(2026, 4, 11, 16, 40, 0)).toEqual(['i går 16:40', 'yesterday 16:40']);
  });

  test('is a date before that, and where the clock has been set back', () => {
    expect(told(2014, 5, 5, 9, 0, 0)).toEqual(['5 juni 2014', '5 June 2014']);
    expect(told(2026, 4, 14, 9, 0, 0)).toEqual(['14 maj 2026', '14 May 2026']);
  });
});

describe('a date in words', () => {
  test('is written out in the language of the window', () => {
    expect([dateInWords('2014-06-05', 'sv'), dateInWords('2014-06-05', 'en')]).toEqual([
      '5 juni 2014',
      '5 June 2014',
    ]);
  });

  test('is left as it is where it is none', () => {
    expect(dateInWords('in May', 'en')).toBe('in May');
  });
});
