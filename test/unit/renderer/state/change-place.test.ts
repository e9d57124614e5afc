import { describe, expect, it } from 'vitest';
import { isInSight, placeOfChange } from '../../../../renderer/state/change-place.ts';
import { useUi } from '../../../../renderer/state/ui-store.ts';
import type { LoggedChange } from '../../../../shared/api/types.ts';
import { type RowChange, tablesOf } from '../../../../shared/history/row-change.ts';
import { exampleWorkshop } from '../../../helpers/example-snapshot.ts';

const { rows } = exampleWorkshop().snapshot();
const tables = tablesOf(rows);
const ui = useUi.getState();

function change(code: string, ...changed: RowChange[]): LoggedChange {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    seq: 9,
    at,
    actor: null,
    code,
    kind: 'do',
    target: null,
    command: {},
    rows: changed,
    inForce: true,
  };
}

const [risk] = rows.risk;
const [threat] = rows.threat;
const [measure] = rows.measure;
if (!risk || !threat || !measure) throw new Error('the example is empty');
const ofRisk: RowChange = { table: 'risk', id: risk.id, before: risk, after: risk };

describe('the place of a change', () => {
  it('is the risk it is about, on the screen where such changes are made', () => {
    expect(placeOfChange(change('risk.assess', ofRisk), tables)).toEqual({
      screen: 'assess',
      riskId: risk.id,
    });
    expect(placeOfChange(change('risk.treat', ofRisk), tables)).toEqual({ screen: 'treat', riskId: risk.id });
    expect(placeOfChange(change('risk.edit', ofRisk), tables)).toEqual({ screen: 'cluster' });
  });

  it('is the register where the order of its risks changed', () => {
    const [before] = rows.workshop;
    if (!before) throw new Error('the example is empty');
    const after = { ...before, registerOrder: 'comparison' as const };
    const edited: RowChange = { table: 'workshop', id: before.id, before, after };
    expect(placeOfChange(change('workshop.edit', edited), tables)).toEqual({ screen: 'register' });
  });

  it('is the risk that a measure serves, found by the measure alone', () => {
    const served = rows.measureRisk.filter(({ measureId }) => measureId === measure.id);
    const edited: RowChange = { table: 'measure', id: measure.id, before: measure, after: measure };
    const place = placeOfChange(change('measure.edit', edited), tables);
    expect(place).toEqual({ screen: 'treat', ...(served.length === 1 && { riskId: served[0]?.riskId }) });
  });

  it('is the group of a threat as it is now, or as it was last', () => {
    const gone: RowChange = { table: 'threat', id: 'gone', before: { ...threat, id: 'gone' }, after: null };
    expect(placeOfChange(change('threat.remove', gone), tables)).toEqual({
      screen: 'record',
      groupId: threat.groupId,
    });
  });

  it('names no risk where there are several, or the risk is gone', () => {
    const other = rows.risk[1] ?? risk;
    const both = change('risk.assessMany', ofRisk, {
      table: 'risk',
      id: other.id,
      before: other,
      after: other,
    });
    expect(placeOfChange(both, tables)).toEqual({ screen: 'assess' });
    const lost: RowChange = { table: 'risk', id: 'lost', before: { ...risk, id: 'lost' }, after: null };
    expect(placeOfChange(change('risk.treat', lost), tables)).toEqual({ screen: 'treat' });
  });
});

describe('a change is in sight', () => {
  const assessed = change('risk.assess', ofRisk);
  const place = placeOfChange(assessed, tables);
  const seenOn = (part: Partial<typeof ui>) => isInSight(assessed, place, { ...ui, ...part }, tables);

  it('on its own screen with its own risk, in the register and in the history', () => {
    expect(seenOn({ screen: 'assess', riskId: risk.id })).toBe(true);
    expect(seenOn({ screen: 'register' })).toBe(true);
    expect(seenOn({ screen: 'history' })).toBe(true);
  });

  it('neither on another screen nor with another risk', () => {
    expect(seenOn({ screen: 'assess', riskId: 'another' })).toBe(false);
    expect(seenOn({ screen: 'record' })).toBe(false);
  });

  it('in its own part of the preparation only', () => {
    const facts = change('workshop.edit');
    const at = placeOfChange(facts, tables);
    expect(isInSight(facts, at, { ...ui, screen: 'prepare', prepareSection: 'facts' }, tables)).toBe(true);
    expect(isInSight(facts, at, { ...ui, screen: 'prepare', prepareSection: 'groups' }, tables)).toBe(false);
  });
});
