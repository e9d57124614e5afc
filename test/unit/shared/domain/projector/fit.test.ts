import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, groundAt, lettersIn, linesOf, talk } from '../../../../../shared/domain/projector/fit.ts';
import { pack, packEvenly } from '../../../../../shared/domain/projector/pack.ts';

describe('lines', () => {
  it('break between words, and within a word longer than a line', () => {
    const texts = ['', 'ett', 'ett två', 'ett två tre', 'abcdefghijklmnop'];
    expect(texts.map((text) => linesOf(text, 7))).toEqual([1, 1, 1, 2, 3]);
  });

  it('break at soft hyphens, each of which takes room only where a line ends at it', () => {
    const word = 'utpressnings\u00ADvirus';
    expect([17, 16, 13].map((letters) => linesOf(word, letters))).toEqual([1, 2, 2]);
    expect(linesOf(`ett ${word}`, 17)).toBe(2);
    expect(linesOf('incident\u00ADrapportering uteblir', 12)).toBe(3);
    // No room for the hyphen after twelve letters: the engine breaks within, as in any longer word.
    expect(linesOf(word, 12)).toBe(2);
  });
});

describe('a clipped text', () => {
  it('is left alone where it fits and otherwise tells that more is left out', () => {
    expect([clipped('ett två', 7, 1), clipped('ett två tre fyra', 7, 2)]).toEqual([
      'ett två',
      'ett två tre…',
    ]);
  });

  it('ends with a whole part of a word, without a soft hyphen before the ellipsis', () => {
    expect(clipped('utpressnings\u00ADvirus i journal\u00ADsystemet', 14, 1)).toBe('utpressnings…');
  });

  it('never takes more lines than it may', () => {
    const words = fc.array(fc.string({ maxLength: 40 }), { maxLength: 40 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (text, letters, lines) => linesOf(clipped(text, letters, lines), letters) <= lines,
      ),
    );
  });
});

describe('words talked about', () => {
  it('are as large as they go, and never run over', () => {
    const ground = groundAt(1);
    const sizes = [10, 60, 200, 900, 9_000].map((length) => {
      const { text, size } = talk('ord '.repeat(length / 4).trim(), ground);
      expect(linesOf(text, lettersIn(ground.width, size, 'bold')) * size * 1.15).toBeLessThanOrEqual(
        ground.height,
      );
      return size;
    });
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBe(5);
  });

  it('are larger where their longest word may be broken by a hyphen', () => {
    const parts = [
      'verksamhets',
      'system',
      'leverantörs',
      'avtals',
      'uppföljnings',
      'ansvarigens',
      'säkerhet',
    ];
    const [whole, hyphenated] = ['', '\u00AD'].map((between) => talk(parts.join(between), groundAt(1)));
    expect(hyphenated?.size).toBe(5);
    expect(whole?.size).toBeLessThan(5);
  });
});

describe('packing', () => {
  const parcel = (of: string, ...heights: number[]) => ({
    of,
    head: 1,
    parts: heights.map((height, index) => ({ of: `${of}${index}`, height })),
  });

  it('goes on in the next column with the head once more', () => {
    expect(pack([parcel('a', 2, 2), parcel('b', 2)], 2, 4)).toEqual([
      [[{ of: 'a', parts: ['a0'], isRest: false }], [{ of: 'a', parts: ['a1'], isRest: true }]],
      [[{ of: 'b', parts: ['b0'], isRest: false }]],
    ]);
  });

  it('makes columns of like height where all have room, and breaks nothing for it', () => {
    const all = ['a', 'b', 'c', 'd'].map((of) => parcel(of, 2));
    const columns = packEvenly(all, 2, 20)[0]?.map((column) => column.map(({ of }) => of));
    expect(columns).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(packEvenly([parcel('a', 2, 2, 2, 2)], 2, 20)).toEqual(pack([parcel('a', 2, 2, 2, 2)], 2, 20));
  });

  it('loses nothing, whatever is packed', () => {
    const heights = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 3, max: 30 }),
        (all, columns, height) => {
          const parcels = all.map((own, index) => parcel(`p${index}-`, ...own));
          const pages = pack(parcels, columns, height);
          const packed = pages.flat(2);
          expect(packed.flatMap(({ parts }) => parts)).toEqual(
            parcels.flatMap(({ parts }) => parts.map(({ of }) => of)),
          );
          expect(packed.filter(({ isRest }) => !isRest).map(({ of }) => of)).toEqual(
            parcels.map(({ of }) => of),
          );
          for (const page of pages) expect(page.length).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
