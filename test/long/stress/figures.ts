/** What a run of the stress came to, each counted once when it is done. */
const counted = [
  'steps',
  'changes',
  'undone',
  'redone',
  'ballots',
  'rounds',
  'kills',
  'restarts',
  'moves',
  'overwrites',
  'jumps',
] as const;
export type Figures = Record<(typeof counted)[number], number>;

export function noFigures(): Figures {
  return Object.fromEntries(counted.map((name) => [name, 0])) as Figures;
}

/** How often, in a thousand steps, something happens to the app rather than to the workshop. */
export type Disturbances = Record<'kill' | 'restart' | 'move' | 'overwrite' | 'jump', number>;
