/** Colours of the report: hex without a mark. */
export const tones = {
  ink: '14212B',
  soft: '3D4D59',
  accent: '0B5563',
  wash: 'EFECE3',
  line: 'C9CFD4',
} as const;
