import type { GroupSign } from '../../../shared/domain/codes.ts';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { folded, wordsSought } from '../../../shared/domain/text/signs.ts';
import { type BoardItem, elementId, type Lists, listOf, listsNow } from './board-model.ts';
import { paint } from './paint.ts';

type Found = { readonly text: string; readonly number: number; readonly sign?: GroupSign | undefined };

/**
 * Whether something is what is looked for. Every word must be found: in the text, as its number, or, a letter alone,
 * as the sign of its group.
 */
export function matcherOf(query: string): (found: Found) => boolean {
  const words = wordsSought(query);
  return ({ text, number, sign }) => {
    const lower = folded(text);
    return words.every((word) =>
      /^[a-j]$/.test(word) ? sign?.toLowerCase() === word : String(number) === word || lower.includes(word),
    );
  };
}

/** What is found on the board, in its order: threats, and risks by name or number. Nothing by an empty text. */
export function hitsOf(lists: Lists, groups: ReadonlyMap<string, WorkGroup>, query: string): BoardItem[] {
  if (wordsSought(query).length === 0) return [];
  const isFound = matcherOf(query);
  const cards = (threats: Lists['tray']): BoardItem[] =>
    threats
      .filter((card) =>
        [card, ...(lists.joined.get(card.id) ?? [])].some(({ text, number, groupId }) =>
          isFound({ text, number, sign: groups.get(groupId ?? '')?.sign }),
        ),
      )
      .map(({ id }) => ({ kind: 'threat', id }));
  const risks = lists.columns.flatMap(({ risk, threats }): BoardItem[] => {
    const head: BoardItem[] = isFound({ text: risk.title, number: risk.number })
      ? [{ kind: 'risk', id: risk.id }]
      : [];
    return [...head, ...cards(threats)];
  });
  return [...cards(lists.tray), ...risks];
}

/** Shows what is found; the rest dims by the style sheet. */
export function showHits(items: readonly BoardItem[], isLooking: boolean): void {
  paint('finding', isLooking ? [document.querySelector('[data-board]')] : []);
  paint('hit', items.flatMap(elementsOf));
}

/** Frames the hit one has come to and brings it into view; its risk where its card is folded away. */
export function showFound(item: BoardItem | undefined): void {
  const element = item && itemsToShow(item).map(visible).find(Boolean);
  paint('found', [element]);
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The item itself, and the head of its risk. */
export function itemsToShow(item: BoardItem): BoardItem[] {
  const riskId = item.kind === 'threat' ? listOf(listsNow(), item.id) : null;
  return riskId === null ? [item] : [item, { kind: 'risk', id: riskId }];
}

/** A hit's element, and its risk's, which does not dim as a whole. */
function elementsOf(item: BoardItem): Element[] {
  const element = document.getElementById(elementId(item));
  if (element) return [element, ...sectionOf(element)];
  const head = itemsToShow(item)[1];
  const ofRisk = head && document.getElementById(elementId(head));
  return ofRisk ? sectionOf(ofRisk) : [];
}

function sectionOf(element: Element): Element[] {
  const section = element.closest('[data-risk]');
  return section ? [section] : [];
}

function visible(item: BoardItem): HTMLElement | null {
  const element = document.getElementById(elementId(item));
  return element && element.getClientRects().length > 0 ? element : null;
}
