import { expect, it } from 'vitest';
import { decoded } from '../../../../electron/import/encoding.ts';

/** Where Windows-1252 has signs that Latin-1 has not; `null` where it has none either. */
const from0x80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

it('text of older Windows programs keeps its quotation marks, dashes and euros, whatever Node reads it', () => {
  const signs = [...from0x80].flatMap((sign, index) => (sign === ' ' ? [] : [[0x80 + index, sign] as const]));
  const text = (sign: string) => `hot ${sign} ström`;
  const read = signs.map(
    ([byte]) =>
      decoded(
        Buffer.concat([
          Buffer.from(text(''), 'latin1').subarray(0, 4),
          Buffer.from([byte]),
          Buffer.from(' ström', 'latin1'),
        ]),
      ).text,
  );
  expect(signs).toHaveLength(27);
  expect(read).toEqual(signs.map(([, sign]) => text(sign)));
});

it('its other letters are those of Latin-1', () => {
  const bytes = Buffer.from(Array.from({ length: 96 }, (_, index) => 0xa0 + index));
  expect(decoded(Buffer.concat([Buffer.from('å', 'latin1'), Buffer.from('a'), bytes])).text).toBe(
    `åa${bytes.toString('latin1')}`,
  );
});
