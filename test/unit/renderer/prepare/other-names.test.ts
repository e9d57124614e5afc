import { describe, expect, it } from 'vitest';
import { otherNames } from '../../../../renderer/features/prepare/people/use-other-names.ts';
import { filledWorkshop } from '../../../helpers/filled-workshop.ts';
import type { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';

const found = (workshop: MemoryWorkshop) =>
  otherNames(workshop.tables, new Map(workshop.personNames.map(({ id, text }) => [id, text])));

describe('names that are not those of participants', () => {
  it('are found in every field of a person, each with what it stands as', () => {
    const workshop = filledWorkshop();
    workshop.run({ type: 'workshop.setFacilitator', personName: { id: 'f', text: 'Ledaren' } });
    workshop.run({ type: 'workshop.decide', personName: { id: 'd', text: 'Chefen' } });
    expect(found(workshop).map(({ as }) => as)).toEqual([
      ['acceptedBy'],
      ['riskOwner'],
      ['owner'],
      ['facilitator'],
      ['decidedBy'],
    ]);
  });

  it('are told once however often they were typed, and not where a participant has the name', () => {
    const workshop = filledWorkshop();
    const [participant] = workshop.tables.participant.values();
    const name = workshop.nameOf(participant?.personNameId ?? '') ?? '';
    workshop.run({ type: 'risk.setOwner', id: 'r', personName: { id: 'x', text: 'Åsa' } });
    workshop.run({ type: 'measure.edit', id: 'm', personName: { id: 'y', text: 'Åsa' } });
    workshop.run({ type: 'risk.accept', id: 'r', personName: { id: 'z', text: name } });
    const all = found(workshop);
    expect(all.filter((each) => each.name === 'Åsa').map(({ as }) => as)).toEqual([['riskOwner', 'owner']]);
    expect(all.map((each) => each.name)).not.toContain(name);
  });

  it('stand there as nothing where the history alone has them', () => {
    const workshop = filledWorkshop();
    workshop.run({ type: 'risk.setOwner', id: 'r', personName: null });
    expect(found(workshop).find(({ name }) => name.includes('riskOwnerId'))?.as).toEqual([]);
  });
});
