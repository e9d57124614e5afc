import { describe, expect, it } from 'vitest';
import { riskVotes } from '../../../../renderer/features/assess/axis-votes.ts';
import { proposedMapping } from '../../../../shared/domain/method/mapping.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

describe('votes given before the scales were changed', () => {
  it('are neither shown as votes on the new scales nor mended by what is typed now', () => {
    const [from, method] = [presetMethod(), presetMethod('nist-800-30')];
    const made = new MemoryWorkshop();
    made.run({ type: 'workshop.create', title: 'Prov', language: 'sv', method: from });
    made.run({ type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Hot' }] });
    made.run({ type: 'risk.form', id: 'r', threatIds: ['t'] });
    const counts = [{ code: 'high', count: 5 }];
    made.run({ type: 'round.count', roundId: 'v', riskId: 'r', axis: 'probability', counts });
    made.run({ type: 'workshop.setMethod', method, mapping: proposedMapping(from, method) });
    const tallies = [...made.tables.tally.values()];
    const votes = riskVotes(made.tables, { method, riskId: 'r', tallies, opened: null });
    expect(votes).toMatchObject({ last: null, roundId: null, pairs: [] });
    expect(votes.probability).toMatchObject({ roundId: null, earlier: null, result: { voters: 0 } });
  });
});
