// What the room sees before it works: the workshop's name, when and where, and who sits with whom. And between: a pause.

import type { Tables } from '../../history/row-change.ts';
import type { InterfaceLanguage } from '../../words/index.ts';
import { capital, localeOf } from '../../words/locale.ts';
import { textLanguage } from '../codes.ts';
import type { Workshop } from '../tables.ts';
import { hyphenated, hyphenatedIn } from '../text/hyphenation.ts';
import { byRank } from '../workshop/rank.ts';
import { bySign } from '../workshop/register.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf, longestPiece, talk } from './fit.ts';
import type { ProjectorContentOf } from './schema.ts';

type Group = ProjectorContentOf<'groups'>['groups'][number];
type Laid = { readonly size: number; readonly columns: number; readonly groups: readonly Group[] };

/** Names of people stand beside the rows, by id. */
export type NameOf = (id: string | null) => string;

/** Heights and widths as the projector's style sheet has them: `renderer/features/projector/WelcomeView.module.css`. */
const head = { size: 1.15, line: 1.3, least: 2.3, sign: 2.6, gap: 0.6, around: 1 };
const line = 1.42;
const gap = { across: 2, down: 1 };
const about = 3;
const titleShare = 0.5;
const largestOfCurtain = 3.3;
const sizes = [2.4, 2, 1.75, 1.5, 1.25, 1] as const;
const mostColumns = 5;
/** Letters that a column must have room for, or names are broken. */
const leastLetters = 14;

/** The name of the workshop alone: what is shown while nothing is. */
export function projectorCurtain(
  workshop: Pick<Workshop, 'title' | 'language'> | undefined,
  scale: number,
): ProjectorContentOf<'curtain'> {
  if (!workshop) return { view: 'curtain' };
  const title = hyphenated(workshop.title, textLanguage(workshop.language));
  const { text, size } = talk(title, halfOf(groundAt(scale, 'talk')));
  return { view: 'curtain', title: text, size: Math.min(size, largestOfCurtain) };
}

/** The title, the day and the place; below them the groups, where all of them have room. */
export function projectorWelcome(
  tables: Tables,
  nameOf: NameOf,
  language: InterfaceLanguage,
  scale: number,
): ProjectorContentOf<'welcome'> {
  const { title = '', date = '', place = '' } = tables.workshop.get('workshop') ?? {};
  const shown = hyphenatedIn(tables);
  const ground = groundAt(scale, 'talk');
  const known = groupsOf(tables, nameOf);
  const words = talk(shown(title), { ...ground, height: ground.height * titleShare - about });
  const height = linesOf(words.text, lettersIn(ground.width, words.size, 'bold')) * words.size * 1.15;
  const laid = laidOut(known, { ...ground, height: ground.height - height - about - gap.down * 2 });
  return {
    view: 'welcome',
    title: words.text,
    size: words.size,
    about: [dayInWords(date, language), shown(place)].filter((each) => each !== ''),
    groups: laid ? [...laid.groups] : [],
    groupSize: laid?.size ?? 1,
    columns: laid?.columns ?? 1,
  };
}

/** Who sits where, as large as all have room for; page by page where they are many. */
export function projectorGroups(
  tables: Tables,
  nameOf: NameOf,
  scale: number,
  page: number,
): ProjectorContentOf<'groups'> {
  const ground = groundAt(scale);
  const known = groupsOf(tables, nameOf);
  const laid = laidOut(known, ground);
  if (laid) return { view: 'groups', page: 0, pages: 1, ...laid, groups: [...laid.groups] };
  const pages = pagesOf(known, ground);
  const at = Math.min(page, pages.length - 1);
  const { size, columns, groups } = pages[at] ?? { size: 1, columns: 1, groups: [] };
  return { view: 'groups', page: at, pages: pages.length, size, columns, groups: [...groups] };
}

/** A break, with the name of the workshop. */
export function projectorPause(tables: Tables, until: string): ProjectorContentOf<'pause'> {
  const title = tables.workshop.get('workshop')?.title ?? '';
  return { view: 'pause', until, title: clipped(hyphenatedIn(tables)(title), 60, 2) };
}

function dayInWords(date: string, language: InterfaceLanguage): string {
  const day = new Date(`${date}T12:00`);
  if (Number.isNaN(day.getTime())) return '';
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return capital(day.toLocaleDateString(localeOf(language), form));
}

function halfOf({ width, height }: Ground): Ground {
  return { width, height: height / 2 };
}

/** Groups by their letters, and who is in them in their order; whoever has no name is known by the role. */
function groupsOf(tables: Tables, nameOf: NameOf): Group[] {
  const shown = hyphenatedIn(tables);
  const people = [...tables.participant.values()].sort(byRank);
  return [...tables.workGroup.values()].sort(bySign).map(({ id, sign, name }) => {
    const own = people.filter(({ groupId }) => groupId === id);
    const members = own.map(({ personNameId, role }) => shown(nameOf(personNameId) || role));
    return { sign, name: shown(name), members: members.filter((each) => each !== ''), more: 0 };
  });
}

/** All groups at once, in the largest type that has room; null where not even the smallest has. */
function laidOut(groups: readonly Group[], ground: Ground): Laid | null {
  if (groups.length === 0) return { size: 1, columns: 1, groups };
  const most = Math.min(mostColumns, groups.length);
  const ways = sizes.flatMap((size) =>
    Array.from({ length: most }, (_, index) => ({ size, columns: most - index })),
  );
  const way = ways.find(
    ({ size, columns }) => heightOf(groups, size, columns, ground.width) <= ground.height,
  );
  if (!way) return null;
  // As many in each row as in the others.
  const rows = Math.ceil(groups.length / way.columns);
  return { size: way.size, columns: Math.ceil(groups.length / rows), groups };
}

function widthOf(columns: number, width: number): number {
  return (width - (columns - 1) * gap.across) / columns;
}

/** The height that groups take in rows of so many; endless where a column is too narrow for their words. */
function heightOf(groups: readonly Group[], size: number, columns: number, width: number): number {
  const column = widthOf(columns, width);
  const isBroken = groups.some(
    ({ name, members }) =>
      // A single word may have wider letters than most.
      longestPiece(name) >= nameLetters(column, size) ||
      members.some((each) => longestPiece(each) >= lettersIn(column, size)),
  );
  if (size > 1 && isBroken) return Number.POSITIVE_INFINITY;
  if (columns > 1 && lettersIn(column, size) < leastLetters) return Number.POSITIVE_INFINITY;
  const rows = Array.from({ length: Math.ceil(groups.length / columns) }, (_, row) =>
    groups.slice(row * columns, (row + 1) * columns),
  );
  const tallest = (row: readonly Group[]) =>
    Math.max(...row.map((each) => heightOfGroup(each, column, size)));
  return rows.reduce((sum, row) => sum + tallest(row) + gap.down, -gap.down);
}

/** Letters of a group's name beside its sign. */
function nameLetters(column: number, size: number): number {
  return lettersIn(column - head.sign - head.gap * size, head.size * size, 'bold');
}

function heightOfGroup({ name, members }: Group, column: number, size: number): number {
  const nameLines = name ? linesOf(name, nameLetters(column, size)) : 1;
  const memberLines = members.length > 0 ? linesOf(members.join(', '), lettersIn(column, size)) : 0;
  return (Math.max(head.least, nameLines * head.size * head.line) + head.around + memberLines * line) * size;
}

/** In the smallest type, as many groups a page as have room; of one too large for a page, as many as have. */
function pagesOf(groups: readonly Group[], ground: Ground): Laid[] {
  const columns = Math.max(1, Math.min(mostColumns, Math.floor(ground.width / (leastLetters * 1.2))));
  const column = widthOf(columns, ground.width);
  const cut = groups.map((each) => withinPage(each, column, ground.height));
  const pages: Group[][] = [[]];
  for (const group of cut) {
    const page = pages.at(-1) as Group[];
    const isFull = page.length > 0 && heightOf([...page, group], 1, columns, ground.width) > ground.height;
    if (isFull) pages.push([group]);
    else page.push(group);
  }
  return pages.map((own) => ({ size: 1, columns, groups: own }));
}

function withinPage(group: Group, column: number, height: number): Group {
  let count = group.members.length;
  const part = (most: number) => ({ ...group, members: group.members.slice(0, most) });
  // The line that says how many more there are takes the room of one.
  while (count > 1 && heightOfGroup(part(count), column, 1) + line > height) count -= 1;
  return { ...part(count), more: group.members.length - count };
}
