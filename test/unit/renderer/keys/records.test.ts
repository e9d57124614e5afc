import { describe, expect, it } from 'vitest';
import type { KeyTable } from '../../../../renderer/keys/key-table.ts';
import { screens } from '../../../../renderer/keys/tables/screens.ts';

/**
 * Keys that record and delete nothing: they lead somewhere, choose, show, or put what is typed into a field that saves it
 * itself. Every other key is passed over while it is held or bounces. A screen of several tables names the innermost first.
 */
const harmless: Readonly<Record<string, readonly (readonly string[])[]>> = {
  library: [
    ['up', 'down', 'open', 'backups', 'rename', 'next'],
    ['new', 'file', 'summary', 'trash', 'undo', 'language', 'theme', 'keys'],
    ['larger', 'smaller', 'ordinary', 'largerAlways', 'smallerAlways', 'ordinaryAlways'],
  ],
  'backups dialog': [
    ['up', 'down'],
    ['undo', 'redo'],
  ],
  facts: [
    ['pick'],
    ['identity'],
    ['section', 'sectionAlways'],
    ['pause', 'more', 'stop', 'sound'],
    ['open'],
    [
      ...['curtain', 'threat', 'board', 'result', 'timer', 'parked', 'follow', 'pause'],
      ...['presenter', 'spot', 'noSpot', 'freeze', 'turn', 'test', 'open', 'nothing'],
    ],
    // Each takes back one change and tells which; whoever presses twice means two.
    ['undo', 'redo', 'nextPhase', 'previousPhase', 'export', 'history', 'park', 'keys'],
    ['next', 'previous'],
  ],
  people: [['others'], ['up', 'down', 'edit'], []],
  groups: [['up', 'down', 'left', 'right', 'putBack', 'larger', 'smaller']],
  'choice of method': [['edit', 'fromFile', 'write'], []],
  // Moves what they are pressed on, which stays under the key, or sets one cell to one level.
  'method editor': [
    ['up', 'down', 'more'],
    ['published'],
    ['level'],
    ['part', 'undo', 'redo', 'write', 'done'],
  ],
  'columns of the register': [['up', 'down']],
  record: [
    ['leave'],
    ['open', 'coverage'],
    // Enter empties the field that it saves: there is nothing to save again.
    [
      ...['record', 'toList', 'sentence', 'closeSentence', 'discardPasted', 'edit', 'down', 'up', 'toField'],
      ...['group', 'previousGroup', 'nextGroup'],
    ],
    ['start'],
  ],
  'prompt card': [['previous', 'next']],
  'import dialog': [[]],
  // A number is typed digit by digit; what is moved along stays in focus.
  board: [
    [],
    ['enter'],
    [
      ...[
        'mark',
        'markBySpace',
        'digit',
        'dropDigit',
        'toNumber',
        'enter',
        'markAll',
        'letGo',
        'find',
        'overview',
      ],
      ...[
        'order',
        'add',
        'menu',
        'edit',
        'describe',
        'collapse',
        'collapseAll',
        'earlier',
        'later',
        'range',
        'go',
      ],
    ],
  ],
  'merge question': [[]],
  'one by one': [['dropDigit', 'letGo', 'named', 'back', 'on', 'board', 'leave', 'goOn']],
  assess: [
    [],
    [
      ...[
        'probability',
        'consequence',
        'pairs',
        'digits',
        'votes',
        'former',
        'threats',
        'matrix',
        'way',
        'queue',
        'queueAlways',
      ],
      ...['reason', 'domain', 'safeguards', 'certainty', 'status', 'views', 'goTo', 'unrated'],
      ...['previous', 'next', 'nextPage', 'toRisk'],
    ],
  ],
  // The grid takes digits as fast as they are typed; a ballot that is not whole is not counted.
  'round on paper': [
    ['level', 'abstain', 'mend', 'next'],
    ['print', 'noUndo', 'leave'],
  ],
  treat: [
    ['share', 'details'],
    ['note', 'owner', 'review', 'probability', 'consequence', 'matrix', 'vote'],
    ['up', 'down', 'previous', 'next', 'toRisk'],
    ['next'],
  ],
  'treat, plan': [['up', 'down', 'open']],
  'treat, measures read': [['vote', 'previous', 'next'], ['back']],
  register: [
    [
      ...[
        'down',
        'up',
        'pageDown',
        'pageUp',
        'first',
        'last',
        'details',
        'assess',
        'treat',
        'cluster',
        'report',
      ],
      ...['compare', 'filter', 'back', 'export', 'history'],
    ],
  ],
  'status of a risk': [[]],
  'two views of a risk': [[]],
  'compare dialog': [[]],
  history: [['down', 'up', 'pageDown', 'pageUp', 'first', 'last', 'open', 'filter', 'back']],
  'revise dialog': [['down', 'up', 'all', 'none']],
};

/** Each table once, under the first screen that it is on. */
function tablesByScreen(): Map<string, KeyTable[]> {
  const seen = new Set<KeyTable>();
  const found = Object.entries(screens).map(([screen, tables]) => {
    const own = tables.filter((table) => !seen.has(table));
    for (const table of own) seen.add(table);
    return [screen, own] as const;
  });
  return new Map(found.filter(([, own]) => own.length > 0));
}

describe('a key that records or deletes', () => {
  it.each([...tablesByScreen()])('is passed over while it is held or bounces: %s', (screen, tables) => {
    const passed = tables.map(({ rows }) =>
      Object.entries(rows).flatMap(([name, row]) => (row.records ? [] : [name])),
    );
    expect(passed).toEqual(harmless[screen]);
  });
});
