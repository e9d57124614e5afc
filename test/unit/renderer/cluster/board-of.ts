import { generateNKeysBetween } from 'fractional-indexing';
import { type Lists, listsFrom } from '../../../../renderer/features/cluster/board-model.ts';
import { emptyRow } from '../../../../shared/domain/fields/field.ts';
import { riskFields } from '../../../../shared/domain/fields/risk.ts';
import type { Risk, Threat } from '../../../../shared/domain/tables.ts';

/** A board as it is drawn: the tray's threats, and the threats of risks 1, 2, 3 … */
export type Drawing = { readonly tray: readonly string[]; readonly risks: readonly (readonly string[])[] };

export type Rows = {
  readonly threat: ReadonlyMap<string, Threat>;
  readonly risk: ReadonlyMap<string, Risk>;
};

export function rowsOf({ tray, risks }: Drawing): Rows {
  const lists = [
    { riskId: null, ids: tray },
    ...risks.map((ids, index) => ({ riskId: `risk-${index + 1}`, ids })),
  ];
  const threats = lists.flatMap(({ riskId, ids }) => {
    const ranks = generateNKeysBetween(null, null, ids.length);
    return ids.map((id, index) => threatOf(id, riskId, ranks[index] ?? ''));
  });
  const ranks = generateNKeysBetween(null, null, risks.length);
  const rows = risks.map((_, index) => riskOf(index + 1, ranks[index] ?? ''));
  return {
    threat: new Map(threats.map((row) => [row.id, row])),
    risk: new Map(rows.map((row) => [row.id, row])),
  };
}

export function boardOf(drawing: Drawing): Lists {
  return listsFrom(rowsOf(drawing));
}

/** The lists as a drawing again. */
export function drawn({ tray, columns }: Lists): Drawing {
  return { tray: tray.map(({ id }) => id), risks: columns.map(({ threats }) => threats.map(({ id }) => id)) };
}

function threatOf(id: string, riskId: string | null, rank: string): Threat {
  return {
    id,
    number: 1,
    groupId: null,
    text: `Hot ${id}`,
    cause: '',
    consequence: '',
    detail: '',
    properties: [],
    origin: null,
    riskId,
    rank,
    joinedTo: null,
  };
}

function riskOf(number: number, rank: string): Risk {
  return {
    ...emptyRow(riskFields),
    id: `risk-${number}`,
    number,
    title: `Risk ${number}`,
    rank,
  };
}
