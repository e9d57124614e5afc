/**
 * Number, probability, consequence and level of the 22 risks in the register of 2014 on Mina Meddelanden (Sambruk
 * and SKL). There is no number 14.
 */
export const publishedRatings: readonly (readonly [number, string, string, string])[] = [
  [1, 'high', 'low', '3'],
  [2, 'low', 'low', '2'],
  [3, 'very-high', 'very-low', '3'],
  [4, 'very-low', 'very-low', '1'],
  [5, 'low', 'very-high', '3'],
  [6, 'very-low', 'low', '1'],
  [7, 'low', 'low', '2'],
  [8, 'high', 'high', '4'],
  [9, 'very-high', 'low', '4'],
  [10, 'very-high', 'high', '5'],
  [11, 'high', 'high', '4'],
  [12, 'very-high', 'high', '5'],
  [13, 'very-high', 'very-high', '5'],
  [15, 'high', 'high', '4'],
  [16, 'high', 'very-high', '5'],
  [17, 'high', 'high', '4'],
  [18, 'high', 'high', '4'],
  [19, 'low', 'very-high', '3'],
  [20, 'very-low', 'low', '1'],
  [21, 'very-low', 'high', '3'],
  [22, 'high', 'very-low', '2'],
  [23, 'low', 'very-low', '1'],
];

/** Numbers in the order published: highest level first, then number. */
export const publishedOrder = [10, 12, 13, 16, 8, 9, 11, 15, 17, 18, 1, 3, 5, 19, 21, 2, 7, 22, 4, 6, 20, 23];
