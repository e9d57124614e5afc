import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is shown in the app, by screen: each is looked at by axe once in a run, by whichever test meets it first. */
const states = {
  library: [
    'damaged workshop',
    'delete for good',
    'delete for good in English',
    'documents out of reach',
    'empty',
    'file refused',
    'next analysis',
    'old version',
    'policy is wrong',
    'settled by the organisation',
    'trash',
    'unreadable files',
    'unreadable files in the trash',
    'workshops',
  ],
  about: ['dialog'],
  licences: ['text'],
  keys: ['dialog', 'nothing undone beneath', 'settled by the organisation'],
  room: ['sizes'],
  crash: ['dialog', 'log', 'screen', 'window'],
  'second copy': [
    'chosen',
    'choice of a folder',
    'folder is gone',
    'none',
    'refused',
    'told below the screen',
  ],
  'open file': ['taken away', 'upgraded', 'without its ballots'],
  incoming: [
    'another is closed first',
    'copied from elsewhere',
    'here already',
    'refused',
    'refused, more are waiting',
  ],
  closing: ['file changed meanwhile', 'write back to the file'],
  backups: ['damaged workshop', 'list', 'rescued'],
  summary: ['choice of folder', 'done, one file damaged'],
  'workshop menu': ['settled by the organisation'],
  'projector menu': [
    'board is shown',
    'display is gone',
    'test picture is shown',
    'until when a break is',
    'window in hand',
  ],
  projector: [
    'before and after',
    'board',
    'break',
    'card and its risks',
    'groups',
    'hidden during a ballot',
    'measures by owner',
    'measures read out',
    'nothing',
    'one part in the light',
    'question and time',
    'result',
    'scale voted on',
    'scales during a ballot',
    'test picture',
    'threat',
    'threat being typed',
    'time left',
    'votes revealed',
    'welcome',
    'what is parked',
  ],
  presenter: ['picture and time', 'times'],
  parked: ['notes'],
  prepare: [
    'about',
    'forget a person',
    'groups',
    'identity, filled',
    'identity, names to choose among',
    'identity, nothing known',
    'list pasted',
    'member picked up',
    'method',
    'names of others',
    'participants',
    'paste refused',
    'person forgotten',
  ],
  method: [
    'acceptance criteria',
    'change previewed',
    'columns of the register',
    'conventions',
    'domains',
    'levels',
    'unchanged',
    'warnings',
  ],
  record: [
    'being saved',
    'cause and consequence',
    'cause being changed',
    'grid of what is left',
    'half typed',
    'host is gone',
    'last change told',
    'list pasted',
    'no groups',
    'properties tagged',
    'question to a group',
    'refused',
    'refused beside the next',
    'ten groups',
    'text names no event',
    'text too long',
    'threat being changed',
    'threat deleted',
    'threats',
  ],
  timer: ['choice', 'ended', 'paused', 'runs'],
  import: [
    'choice of file',
    'columns',
    'conflicts',
    'encoding and own columns',
    'file refused',
    'indented list',
    'nothing new',
  ],
  board: [
    'card being changed',
    'cards',
    'cards selected',
    'description of a risk',
    'hits of a search',
    'likely companions',
    'menu of a card',
    'menu of a risk',
    'merge question',
    'nearly the same threat',
    'two threats as one card',
    'no risks',
    'no threats',
    'risk marked',
    'risks as lines',
    'spread by group',
    'where a card can go',
  ],
  'one-by-one': ['all placed', 'back at a threat', 'many risks', 'threat'],
  assess: [
    'certainty',
    'deciding domain',
    'levels differ',
    'mapped level',
    'meanings',
    'median between two levels',
    'no risks',
    'proposal of the earlier analysis',
    'reason half typed',
    'risk',
    'risk that is none',
    'safeguards',
    'second round',
    'status of a risk',
    'threats of the risk',
    'time left',
    'two views',
    'two views noted',
    'votes refused',
  ],
  vote: ['cloud', 'pairs hidden and refused', 'queue'],
  compare: ['contradictions', 'question'],
  ballot: [
    'all handed in',
    'all risks on one page',
    'answers missing',
    'cancelling is asked',
    'hand over',
    'hidden',
    'legend of meanings',
    'meanings',
    'not counted',
    'on the residual risk',
    'page failed',
    'printed to a file',
    'round goes on',
    'round was interrupted',
    'sheet',
    'start of a round',
    'too few for a result',
    'unknown whether counted',
  ],
  paper: ['ballot typed in', 'ballots missing', 'start of a round'],
  treat: [
    'accepted',
    'accepting above the line',
    'before and after',
    'measure',
    'measure in detail',
    'measures by date',
    'measures by owner',
    'measures read out',
    'next review',
    'owner who does not exist',
    'no risks',
    'residual risk is higher',
    'risk',
    'risk owner',
    'risks of a measure',
    'time looser than a day',
    'vote on the residual risk',
  ],
  register: [
    'columns of an organisation',
    'compared with an earlier analysis',
    'details of a risk',
    'filtered',
    'filtered by owner',
    'no match',
    'no risks',
    'risks',
    'risks set aside',
    'two thousand risks',
  ],
  revise: ['changes', 'conflict', 'nothing differs'],
  export: ['cannot be written', 'choice of file', 'done', 'file exists'],
  report: ['own words', 'paste refused'],
  history: ['before going back', 'changes', 'gone back', 'no match'],
} as const;

type States = typeof states;
export type AccessibleState = {
  [Screen in keyof States]: `${Screen}: ${States[Screen][number]}`;
}[keyof States];

/** Looked at in every theme. */
const themed: readonly AccessibleState[] = [
  'library: workshops',
  'prepare: about',
  'record: threats',
  'board: cards',
  'assess: risk',
  'treat: risk',
  'register: risks',
  'projector: board',
];
const themes = ['light', 'dark', 'contrast'] as const;

/** A file for each state that was found in order: the workers of a run know of each other by these alone. */
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'accessible');
const markOf = (name: string) => join(folder, encodeURIComponent(name));
const isMarked = (name: string) => existsSync(markOf(name));

/** Nothing has been looked at in the run that begins. */
export function forgetChecked(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

export function isChecked(state: AccessibleState, theme: string): boolean {
  return isMarked(`${state} (${theme})`);
}

export function markChecked(state: AccessibleState, theme: string): void {
  for (const name of [state, `${state} (${theme})`]) writeFileSync(markOf(name), '');
}

/** What nothing in the run has come to, or not in order. */
export function uncheckedStates(isChecked: (name: string) => boolean = isMarked): readonly string[] {
  const all = Object.entries(states).flatMap(([screen, shown]) =>
    shown.map((state) => `${screen}: ${state}`),
  );
  const inThemes = themed.flatMap((state) => themes.map((theme) => `${state} (${theme})`));
  return [...all, ...inThemes].filter((name) => !isChecked(name));
}
