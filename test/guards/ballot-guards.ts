import type { Guard } from './guards.ts';

const box = { file: 'electron/commands/ballot.ts', tests: ['test/unit/electron/commands/ballot.test.ts'] };
const session = {
  file: 'electron/loopback/access.ts',
  tests: ['test/unit/electron/loopback/client-session.test.ts', 'test/unit/electron/loopback/ballot.test.ts'],
};
const doors = { file: 'electron/loopback/routes.ts', tests: ['test/unit/electron/loopback/ballot.test.ts'] };
const roles = {
  file: 'electron/api/roles.ts',
  tests: ['test/unit/electron/loopback/ballot.test.ts', 'test/contract/ballot.test.ts'],
};
const turn = {
  file: 'electron/api/ballot-turn.ts',
  tests: ['test/contract/ballot.test.ts', 'test/unit/electron/api/ballot-turn.test.ts'],
};
const view = {
  file: 'electron/desktop/ballot-view.ts',
  tests: ['test/unit/electron/desktop/ballot-view.test.ts'],
};
const handOver = { ...view, file: 'electron/desktop/ballot-view.ts' };
const idle = {
  file: 'renderer/features/voting/voter/use-idle.ts',
  tests: ['test/unit/renderer/voting/voter/use-idle.test.ts'],
};

/** What keeps a secret ballot from whoever sits down next, and from whoever gets the file. */
export const ballotGuards: readonly Guard[] = [
  {
    ...box,
    name: 'ballot: the write-ahead log is emptied after each',
    from: 'withTransaction(session, () => writeBallotBox(session.database, roundId, next));\n  checkpointWal(session.database);',
    to: 'withTransaction(session, () => writeBallotBox(session.database, roundId, next));',
  },
  {
    ...box,
    name: 'ballot: fewer than three have no result',
    from: 'hasTooFewBallots({ way, ballots }) ? [] : countsIn(layout, box)',
    to: 'countsIn(layout, box)',
  },
  {
    ...box,
    name: 'ballot: a window may not count them',
    from: 'refuseCountByHand({ type }: Command): void {',
    to: 'refuseCountByHand({ type }: Command): void {\n  if (type) return;',
    tests: ['test/contract/ballot.test.ts'],
  },
  {
    name: 'ballot: the box goes with its round',
    file: 'electron/db/row-writer.ts',
    from: 'for (const change of changes) if (endsBallot(change)) removeBallotBox(database, change.id);',
    to: '',
    tests: box.tests,
  },
  {
    name: 'ballot: no step back, and nobody who has not named their number, throws ballots away',
    file: 'electron/commands/record.ts',
    from: 'refuseToLoseBallots(session, meta, rows);',
    to: '',
    tests: [...box.tests, 'test/unit/electron/commands/paper.test.ts'],
  },
  {
    name: 'ballot: a copy carries no box',
    file: 'electron/db/copy.ts',
    from: 'writeChanged(database, path, removeAllBallotBoxes);',
    to: 'writeChanged(database, path, () => {});',
    tests: [...box.tests, 'test/unit/electron/library/backups.test.ts'],
  },
  {
    name: 'ballot: a file that comes through the window leaves its ballots behind',
    file: 'electron/library/files.ts',
    from: 'if (notices.length > 0) replaceChanged(partial, removeAllBallotBoxes);',
    to: '',
    tests: ['test/unit/electron/api/incoming-write-back.test.ts'],
  },
  {
    name: 'ballot: what is put back has all that were cast',
    file: 'electron/library/files.ts',
    from: "copyTo(database, join(folders.files, file), 'kept');",
    to: 'copyTo(database, join(folders.files, file));',
    tests: ['test/unit/electron/library/taken-away.test.ts'],
  },
  {
    name: 'ballot: an original that has ballots is not written over by a copy without',
    file: 'electron/library/origins.ts',
    from: '!isWhole || holdsBallots(path) ||',
    to: '!isWhole ||',
    tests: ['test/unit/electron/api/incoming-write-back.test.ts'],
  },
  {
    name: 'ballot: a box that does not add up is damage',
    file: 'electron/db/verify.ts',
    from: "...look(database, 'ballots', brokenBoxes),",
    to: '',
    tests: box.tests,
  },
  {
    ...session,
    name: 'ballot: the cookie is another at each hand-over',
    from: 'return cookieAfter(cookies.slice(-1));',
    to: 'return null;',
  },
  {
    ...session,
    name: 'ballot: the key of whoever sat there is void',
    from: 'keys = { ...keys, facilitator: [], ballot: [] };',
    to: '',
  },
  {
    ...doors,
    name: 'ballot: every address shows the voter’s document',
    from: 'if (path !== paths[role]) return response.writeHead(303, { location: paths[role] }).end();',
    to: '',
  },
  {
    ...doors,
    name: 'ballot: the browser is emptied at each hand-over',
    from: 'response.setHeader(\'clear-site-data\', \'"cache", "storage"\');',
    to: '',
  },
  {
    ...roles,
    name: 'ballot: the facilitator is silent while it goes round',
    from: "if (role !== 'projector' && role !== active) return false;",
    to: '',
  },
  {
    ...roles,
    name: 'ballot: a voter has four questions',
    from: 'return isOneOf(allowed[role], name);',
    to: "return role === 'ballot' || isOneOf(allowed[role], name);",
  },
  {
    ...turn,
    name: 'ballot: sent twice it counts once',
    from: 'if (this.counted.has(key)) return;\n    if (key !== current.key)',
    to: "if (key === '')",
  },
  {
    ...turn,
    name: 'ballot: a hand-over that fails gives the machine back',
    from: 'handed?.catch(() => this.interrupt(turn));',
    to: 'handed?.catch(() => {});',
  },
  {
    ...turn,
    name: 'ballot: what failed for a turn that is over stops no other',
    from: 'private interrupt(turn: Turn): void {\n    if (this.turn !== turn) return;',
    to: 'private interrupt(turn: Turn): void {',
  },
  {
    ...turn,
    name: 'ballot: a page that keeps dying gives the machine back',
    from: 'if (turn.deaths > mostDeaths)',
    to: 'if (turn.deaths < 0)',
  },
  {
    ...view,
    name: 'ballot: the view of whoever sat there is destroyed',
    from: 'if (!webContents.isDestroyed()) webContents.close({ waitForBeforeUnload: false });',
    to: '',
  },
  {
    ...view,
    name: 'ballot: each voter has a session of their own',
    from: 'randomUUID()}`',
    to: 'randomUUID().slice(36)}`',
  },
  {
    ...view,
    name: 'ballot: a window that gets the focus gives the keyboard to the voter',
    from: "window.on('focus', focus);",
    to: '',
  },
  { ...view, name: 'ballot: the session of a voter is emptied', from: '    emptySession(own);\n', to: '' },
  {
    ...handOver,
    name: 'ballot: a hand-over that failed stops no later one',
    from: 'before = passed.catch(() => {});',
    to: 'before = passed;',
  },
  { ...handOver, name: 'ballot: a dead page is told of', from: 'death.catch(onDead);', to: '' },
  {
    name: 'ballot: an aborted load is no failure',
    file: 'electron/desktop/page-loading.ts',
    from: "if (fault.code !== 'ERR_ABORTED' || contents.isDestroyed()) throw fault;",
    to: 'throw fault;',
    tests: [...view.tests, 'test/contract/ballot-navigation.test.ts'],
  },
  {
    ...idle,
    name: 'ballot: a machine that slept, or whose clock was set, shows it no more',
    from: 'Math.abs(now.day - before.day - (now.steady - before.steady)) > jump',
    to: 'Math.abs(now.steady - before.steady) < 0',
  },
  {
    ...idle,
    name: 'ballot: one that nobody touches is hidden',
    from: 'hidden: 30_000',
    to: 'hidden: 90_000',
  },
  {
    ...idle,
    name: 'ballot: one that nobody touches is thrown away',
    from: 'discarded: 120_000',
    to: 'discarded: 1_200_000',
  },
];
