import { describe, expect, it } from 'vitest';
import { ownDraft } from '../../../../renderer/features/method/editor-store.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const shipped = presetMethod();
const own = { ...shipped, id: 'own-1', name: { sv: 'Vår', en: 'Ours' } };
const methods = { shipped: [shipped], own: [own], unreadable: [] };
const draftOf = (method: typeof shipped) => {
  const { id, name } = ownDraft(method, methods, () => 'new');
  return [id, name.sv, name.en];
};

describe('what an edit begins with', () => {
  it('is an own method itself, and one that nobody has kept yet', () => {
    expect(draftOf(own)).toEqual(['own-1', 'Vår', 'Ours']);
    expect(draftOf({ ...own, id: 'from-elsewhere' })[0]).toBe('from-elsewhere');
  });

  it('is a copy of a shipped one, of one that differs from the own one of its id, or whose id is no name', () => {
    const copied = ['new', 'Fyra nivåer, risk 1–5 (Sambruk/SKL 2014) (egen)'];
    expect(draftOf(shipped)).toEqual([...copied, 'Four levels, risk 1–5 (Sambruk/SKL 2014) (own)']);
    expect(draftOf({ ...own, source: 'as it was' })).toEqual(['new', 'Vår (egen)', 'Ours (own)']);
    expect(draftOf({ ...own, id: '../x' })[0]).toBe('new');
  });
});
