import type { Tables } from '../../history/row-change.ts';
import type { Threat } from '../tables.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { cardsOf, joinedByCard, withJoined } from '../workshop/joined.ts';
import { byRank } from '../workshop/rank.ts';
import { signsOf, signsOnCard, titleOf } from '../workshop/register.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf } from './fit.ts';
import { isWhole, type Packed, type Parcel, packEvenly } from './pack.ts';
import type { ProjectorContentOf } from './schema.ts';

type Block = ProjectorContentOf<'board'>['columns'][number][number];
type Card = Block['cards'][number];
type Head = Omit<Block, 'cards' | 'isRest'>;
type Pile = { readonly head: Head; readonly cards: readonly Card[] };

const leastWidth = 15;
const gap = 1;
/** Heights and widths as the projector's style sheet has them: `renderer/features/projector/ProjectorWindow.module.css`. */
const title = { size: 1.167, line: 1.46, gap: 0.6, digit: 0.66, around: 1.55 };
const signsLine = 2.1;
/** Below each pile; it may reach into the tenth that is kept free. */
const margin = 1;
const card = { line: 1.35, least: 1.6, around: 1.4, beside: 3.6 };

/** What is shown larger when all of it still has room. */
const zooms = [2, 1.6, 1.3, 1] as const;

/**
 * The board as the projector shows it: every card where all have room at once; otherwise the risks alone, each with its
 * number of threats. Threats are shown page by page while there are no risks yet.
 */
export function projectorBoard(tables: Tables, scale: number, page: number): ProjectorContentOf<'board'> {
  const piles = pilesOf(tables);
  const zoom = zooms.find((each) => isOnePage(piles, scale, each));
  const ground = groundAt(scale * (zoom ?? 1));
  const isBare = zoom === undefined && tables.risk.size > 0;
  const pages = packed(isBare ? piles.map(withoutCards) : piles, ground);
  const at = Math.min(page, pages.length - 1);
  const columns = (pages[at] ?? []).map((column) => column.map(blockOf));
  return { view: 'board', page: at, pages: pages.length, zoom: zoom ?? 1, columns };
}

/**
 * What is set aside and not dealt with, as cards of one pile, page by page where they are many. Null where there is
 * nothing of it.
 */
export function projectorParked(
  tables: Tables,
  scale: number,
  page: number,
): ProjectorContentOf<'board'> | null {
  const shown = hyphenatedIn(tables);
  const notes = [...tables.parkedNote.values()].filter(({ state }) => state === 'open').sort(byRank);
  if (notes.length === 0) return null;
  const cards = notes.map(({ groupId, text }) => ({
    sign: tables.workGroup.get(groupId ?? '')?.sign ?? null,
    text: shown(text),
  }));
  const pile = { head: { number: null, title: '', signs: [], count: notes.length }, cards };
  const zoom = zooms.find((each) => isOnePage([pile], scale, each)) ?? 1;
  const pages = packed([pile], groundAt(scale * zoom));
  const at = Math.min(page, pages.length - 1);
  const columns = (pages[at] ?? []).map((column) => column.map(blockOf));
  return { view: 'board', page: at, pages: pages.length, zoom, columns, isParked: true };
}

/** The unsorted threats, where there are any, and the risks in the order of the board. */
function pilesOf(tables: Tables): Pile[] {
  const shown = hyphenatedIn(tables);
  const byRisk = Map.groupBy(cardsOf(tables.threat.values()).sort(byRank), (threat) => threat.riskId);
  const joined = joinedByCard(tables.threat.values());
  const pile = (number: number | null, words: string, threats: readonly Threat[]): Pile => ({
    head: {
      number,
      title: shown(words),
      signs: signsOf(tables, withJoined(threats, joined)),
      count: threats.length,
    },
    cards: threats.map((threat) => ({
      ...signsOnCard(tables, threat, joined.get(threat.id)),
      text: shown(threat.text),
    })),
  });
  const unsorted = byRisk.get(null);
  const risks = [...tables.risk.values()].sort(byRank).map((risk) => {
    const threats = byRisk.get(risk.id) ?? [];
    return pile(risk.number, titleOf(risk, threats), threats);
  });
  return unsorted ? [pile(null, '', unsorted), ...risks] : risks;
}

function withoutCards({ head }: Pile): Pile {
  return { head, cards: [] };
}

function isOnePage(piles: readonly Pile[], scale: number, zoom: number): boolean {
  const ground = groundAt(scale * zoom);
  const cards = piles.reduce((sum, pile) => sum + pile.cards.length, 0);
  const most = (columnsAt(ground) * ground.height) / (card.least + card.around);
  // Thousands of cards are not computed line by line for a plain no.
  if (cards > most) return false;
  const pages = packed(piles, ground);
  return pages.length === 1 && (zoom === 1 || isWhole(pages));
}

function columnsAt({ width }: Ground): number {
  return Math.max(1, Math.floor((width + gap) / (leastWidth + gap)));
}

/** The piles in columns of like width, page by page. */
function packed(piles: readonly Pile[], ground: Ground): Packed<Head, Card>[][][] {
  const perPage = columnsAt(ground);
  const width = (ground.width - (perPage - 1) * gap) / perPage;
  const parcels = piles.map((pile) => parcelOf(pile, width, ground.height));
  return packEvenly(parcels, perPage, ground.height + margin);
}

function parcelOf({ head, cards }: Pile, width: number, height: number): Parcel<Head, Card> {
  const number = title.gap + title.digit * String(head.number ?? '').length;
  const titleLetters = lettersIn(width - number, title.size, 'bold');
  const words = clipped(head.title, titleLetters, cards.length > 0 ? 2 : 4);
  const headHeight = linesOf(words, titleLetters) * title.line + title.around + signsLine;
  const letters = lettersIn(width - card.beside);
  const mostLines = Math.max(1, Math.floor((height - headHeight - card.around) / card.line));
  return {
    of: { ...head, title: words },
    head: headHeight,
    parts: cards.map(({ text, ...signs }) => {
      const shown = clipped(text, letters, mostLines);
      return {
        of: { ...signs, text: shown },
        height: Math.max(card.least, linesOf(shown, letters) * card.line) + card.around,
      };
    }),
  };
}

function blockOf({ of, parts, isRest }: Packed<Head, Card>): Block {
  return { ...of, isRest, cards: [...parts] };
}
