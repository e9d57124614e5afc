import { beforeAll, describe, expect, it } from 'vitest';
import {
  choicesIn,
  filtered,
  isFiltering,
  noFilter,
  type RegisterFilter,
  toggled,
  unratedAmong,
} from '../../../../renderer/features/register/register-view.ts';
import { type RegisterRow, register } from '../../../../shared/domain/workshop/register.ts';
import { alphabetical } from '../../../../shared/words/locale.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

describe('the filter of the register', () => {
  let rows: RegisterRow[];
  let names: ReadonlyMap<string, string>;

  beforeAll(() => {
    const workshop = new MemoryWorkshop();
    const threat = (id: string, text: string, property: 'integrity' | 'availability') => ({
      id,
      text,
      properties: [property],
    });
    workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
    workshop.run({ type: 'group.add', id: 'g-a', name: '' });
    workshop.run({ type: 'group.add', id: 'g-b', name: '' });
    workshop.run({
      type: 'threat.record',
      groupId: 'g-a',
      threats: [
        threat('t-1', 'Loggar läses aldrig', 'integrity'),
        threat('t-2', 'Strömmen går', 'availability'),
      ],
    });
    workshop.run({ type: 'threat.record', groupId: 'g-b', threats: [threat('t-3', 'ÅSKA', 'availability')] });
    workshop.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-1'], title: 'Granskning saknas' });
    workshop.run({ type: 'risk.form', id: 'r-2', threatIds: ['t-2', 't-3'], title: 'Avbrott i 12 timmar' });
    workshop.run({ type: 'risk.form', id: 'r-3', threatIds: ['t-3'] });
    workshop.run({ type: 'risk.assess', id: 'r-1', probability: 'high', consequence: 'high' });
    workshop.run({ type: 'risk.assess', id: 'r-2', probability: 'very-high', consequence: 'very-high' });
    workshop.run({
      type: 'measure.add',
      id: 'm-1',
      riskId: 'r-1',
      text: 'Stickprov varje månad',
      kind: 'preventive',
      personName: null,
      due: null,
      status: 'planned',
    });
    workshop.run({ type: 'risk.setOwner', id: 'r-1', personName: { id: 'n-1', text: 'Åsa Lind' } });
    workshop.run({ type: 'risk.setOwner', id: 'r-2', personName: { id: 'n-2', text: 'Bo Ek' } });
    rows = register(workshop.tables);
    names = new Map(workshop.personNames.map(({ id, text }) => [id, text]));
  });

  const ids = (filter: Partial<RegisterFilter>) =>
    filtered(rows, { ...noFilter, ...filter }, names).map(({ risk }) => risk.id);

  it('lets everything through, and is not on, while nothing is asked for', () => {
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
    expect(ids({})).toEqual(['r-2', 'r-1', 'r-3']);
  });

  it('finds every word anywhere in what was written about a risk, capitals or not', () => {
    expect(ids({ text: 'LOGGAR granskning' })).toEqual(['r-1']);
    expect(ids({ text: 'stickprov' })).toEqual(['r-1']);
    expect(ids({ text: 'åska' })).toEqual(['r-3']);
    expect(ids({ text: 'loggar timmar' })).toEqual([]);
  });

  it('finds a risk by its number, and a number in the text', () => {
    expect(ids({ text: '2' })).toEqual(['r-2']);
    expect(ids({ text: '12' })).toEqual(['r-2']);
    expect(ids({ text: '3' })).toEqual(['r-3']);
  });

  it('takes any of the choices of one kind and asks for every kind', () => {
    expect(ids({ levels: ['4', '5'] })).toEqual(['r-2', 'r-1']);
    expect(ids({ levels: [null] })).toEqual(['r-3']);
    expect(ids({ properties: ['availability'] })).toEqual(['r-2', 'r-3']);
    expect(ids({ groups: ['B'] })).toEqual(['r-3']);
    expect(ids({ properties: ['availability'], levels: ['5'], groups: ['A', 'B'] })).toEqual(['r-2']);
    expect(ids({ properties: ['availability'], text: 'granskning' })).toEqual([]);
  });

  it('lets one cell of the matrix through', () => {
    expect(ids({ cell: { probability: 'high', consequence: 'high' } })).toEqual(['r-1']);
  });

  it('finds a risk by the name of its owner, and by having none', () => {
    expect(ids({ text: 'åsa' })).toEqual(['r-1']);
    expect(ids({ said: { riskOwnerId: ['Åsa Lind', null] } })).toEqual(['r-1', 'r-3']);
    expect(ids({ said: { riskOwnerId: [] } })).toEqual(['r-2', 'r-1', 'r-3']);
  });

  it('finds risks by the domain that decided, and never by its code as a word', () => {
    const decided = rows.map((row, at) =>
      at === 0 ? { ...row, risk: { ...row.risk, decidingDomain: 'trust' as const } } : row,
    );
    const found = (filter: Partial<RegisterFilter>) =>
      filtered(decided, { ...noFilter, ...filter }, new Map()).map(({ risk }) => risk.id);
    expect(found({ said: { decidingDomain: ['trust'] } })).toEqual([decided[0]?.risk.id]);
    expect(found({ text: 'trust' })).toEqual([]);
  });

  it('offers the owners there are to choose among, and nothing where no risk has one', () => {
    expect(choicesIn(rows, names, alphabetical('sv')).map(({ column, values }) => [column, values])).toEqual([
      ['riskOwnerId', ['Bo Ek', 'Åsa Lind', null]],
    ]);
    expect(choicesIn(rows.slice(2), names, alphabetical('sv'))).toEqual([]);
  });

  it('counts the unrated apart', () => {
    expect(unratedAmong(rows)).toBe(1);
  });

  it('adds a choice and takes it away again', () => {
    expect(toggled(toggled(['A'], 'B'), 'A')).toEqual(['B']);
  });
});
