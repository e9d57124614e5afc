import type { Threat } from '../../../../shared/domain/tables.ts';

const plain: Threat = {
  id: 't',
  number: 1,
  groupId: null,
  text: 'Strömmen går',
  cause: '',
  consequence: '',
  detail: '',
  properties: [],
  origin: null,
  riskId: null,
  rank: 'a0',
  joinedTo: null,
};

/** Threats by id, plain but for what is given. */
export function threatsOf(...given: readonly Partial<Threat>[]): ReadonlyMap<string, Threat> {
  return new Map(given.map((each) => [each.id ?? plain.id, { ...plain, ...each }]));
}
