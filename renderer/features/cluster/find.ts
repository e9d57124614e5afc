import type { GroupSign } from '../../../shared/domain/codes.ts';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import type { BoardItem } from './board-item.ts';
import type { Lists } from './lists.ts';

type Found = { readonly text: string; readonly number: number; readonly sign?: GroupSign | undefined };

/**
 * Whether something is what is looked for. Every word must be found: in the text, as its number, or, a letter alone,
 * as the sign of its group.
 */
export function matcherOf(query: string): (found: Found) => boolean {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return ({ text, number, sign }) => {
    const lower = text.toLocaleLowerCase();
    return words.every((word) =>
      /^[a-j]$/.test(word) ? sign?.toLowerCase() === word : String(number) === word || lower.includes(word),
    );
  };
}

/** What is found on the board, in its order: threats, and risks by name or number. Nothing by an empty text. */
export function hitsOf(lists: Lists, groups: ReadonlyMap<string, WorkGroup>, query: string): BoardItem[] {
  if (query.trim() === '') return [];
  const isFound = matcherOf(query);
  const cards = (threats: Lists['tray']): BoardItem[] =>
    threats
      .filter(({ text, number, groupId }) => isFound({ text, number, sign: groups.get(groupId ?? '')?.sign }))
      .map(({ id }) => ({ kind: 'threat', id }));
  const risks = lists.columns.flatMap(({ risk, threats }): BoardItem[] => {
    const head: BoardItem[] = isFound({ text: risk.title, number: risk.number })
      ? [{ kind: 'risk', id: risk.id }]
      : [];
    return [...head, ...cards(threats)];
  });
  return [...cards(lists.tray), ...risks];
}
