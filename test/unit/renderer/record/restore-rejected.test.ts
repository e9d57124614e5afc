import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../../../renderer/features/record/draft.ts';
import { givenBack, madeAnew, textsOf } from '../../../../renderer/features/record/restore-rejected.ts';
import type { Fault } from '../../../../shared/api/result.ts';
import type { CommandOf } from '../../../../shared/domain/commands.ts';
import { threatsOf } from './threats.ts';

const full: Fault = { code: 'disk-full', params: {} };
const record = (...texts: string[]): CommandOf<'threat.record'> => ({
  type: 'threat.record',
  groupId: 'g-a',
  threats: texts.map((text, index) => ({ id: `t-${index + 1}`, text, properties: ['integrity'] })),
});
const edit: CommandOf<'threat.edit'> = { type: 'threat.edit', id: 't-1', text: 'Strömmen går ofta' };
const before = { text: 'Strömmen går', cause: '', consequence: '', detail: '' };
const busy: Draft = { ...emptyDraft, text: 'nästa hot', properties: ['traceability'] };

describe('a refused text', () => {
  it('comes back into the empty field with its properties', () => {
    const after = givenBack(emptyDraft, record('Åskan slår'), full, threatsOf());
    expect(after).toEqual({ ...emptyDraft, text: 'Åskan slår', properties: ['integrity'], fault: full });
  });

  it('comes back with its cause and consequence, and opens their fields', () => {
    const words = { text: 'Tjänsten stannar', cause: 'åska', consequence: 'ingen får svar' };
    const threats = [{ id: 't-1', ...words, origin: 'nature' as const }];
    const after = givenBack(emptyDraft, { type: 'threat.record', groupId: null, threats }, full, threatsOf());
    expect(after).toEqual({ ...emptyDraft, ...words, isSentence: true, origin: 'nature', fault: full });
  });

  it('is kept apart where only a cause stands in the fields', () => {
    const after = givenBack({ ...emptyDraft, cause: 'åska' }, record('Åskan slår'), full, threatsOf());
    expect(after.refused).toHaveLength(1);
  });

  it('is kept apart where the field has gone on to another text', () => {
    const command = record('Åskan slår');
    const after = givenBack(busy, command, full, threatsOf());
    expect(after).toEqual({ ...busy, refused: [{ id: expect.any(String), command, fault: full }] });
  });

  it('comes back as pasted lines where it was many', () => {
    const after = givenBack(emptyDraft, record('ett', 'två'), full, threatsOf());
    expect(after).toEqual({ ...emptyDraft, pasted: ['ett', 'två'], properties: ['integrity'], fault: full });
  });

  it('does not come back when it is on disk after all', () => {
    expect(givenBack(emptyDraft, record('Åskan slår'), full, threatsOf({ id: 't-1' }))).toBe(emptyDraft);
  });

  it('of a threat that was changed opens again in its place', () => {
    const after = givenBack(emptyDraft, edit, full, threatsOf({ id: 't-1' }));
    const opened = { ...before, threatId: 't-1', text: 'Strömmen går ofta', before, fault: full };
    expect(after).toEqual({ ...emptyDraft, edit: opened });
  });

  it('leaves what has been typed since in a place still open', () => {
    const open = {
      ...before,
      threatId: 't-1',
      text: 'Strömmen går jämt',
      detail: 'varje dag',
      before,
      fault: null,
    };
    const after = givenBack({ ...emptyDraft, edit: open }, edit, full, threatsOf({ id: 't-1' }));
    expect(after).toEqual({ ...emptyDraft, edit: { ...open, fault: full } });
  });

  it('of a threat that is gone is kept apart', () => {
    const after = givenBack(emptyDraft, edit, full, threatsOf());
    expect(after.refused.map(({ command }) => textsOf(command))).toEqual([['Strömmen går ofta']]);
  });

  it('is not made of properties alone', () => {
    const tagged = { type: 'threat.edit', id: 't-1', properties: ['integrity'] } as const;
    expect(givenBack(emptyDraft, { ...tagged, properties: [...tagged.properties] }, full, threatsOf())).toBe(
      emptyDraft,
    );
  });
});

describe('a refused command tried again', () => {
  const group = { id: 'g-a', sign: 'A', name: '' } as const;
  const nothing = { threat: threatsOf(), workGroup: new Map() };
  const all = { threat: threatsOf({ id: 't-1' }), workGroup: new Map([['g-a', group]]) };

  it('is the same while its group and threat are there', () => {
    expect(madeAnew(record('ett'), all, 'g-b')).toEqual(record('ett'));
    expect(madeAnew(edit, all, 'g-b')).toEqual(edit);
  });

  it('records for the group speaking when its own is gone', () => {
    expect(madeAnew(record('ett'), nothing, 'g-b')).toEqual({ ...record('ett'), groupId: 'g-b' });
  });

  it('records the text anew when the threat is gone', () => {
    const threats = [{ ...before, id: expect.any(String), text: 'Strömmen går ofta' }];
    expect(madeAnew(edit, nothing, 'g-b')).toEqual({ type: 'threat.record', groupId: 'g-b', threats });
  });
});
