import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run, showSnapshot, useBoard } from '../../../../renderer/state/board-store.ts';
import { readWhenIdle, suggestionsNow } from '../../../../renderer/state/suggestions.ts';
import { riskSuggestionsFor } from '../../../../shared/domain/suggest/index.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

const texts: Readonly<Record<string, string>> = {
  one: 'Loggarna granskas för sällan',
  two: 'Ingen granskar loggen',
  three: 'Brand i serverhallen',
};

function open(file: string): void {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  const threats = Object.entries(texts).map(([id, text]) => ({ id, text }));
  made.run({ type: 'threat.record', groupId: null, threats });
  made.run({ type: 'risk.form', id: 'fire', threatIds: ['three'] });
  showSnapshot({ ...made.snapshot(), file });
}

const likely = (id: string) => riskSuggestionsFor(suggestionsNow(), id, 3).map(({ riskId }) => riskId);

describe('suggestions', () => {
  beforeEach(() => open(`${crypto.randomUUID()}.storforum`));
  afterEach(() => vi.unstubAllGlobals());

  it('know where a threat was placed a moment ago, without reading any word anew', () => {
    const before = suggestionsNow();
    expect(likely('two')).toEqual([]);
    void run({ type: 'risk.form', id: 'logs', threatIds: ['one'] }).saved.catch(() => undefined);
    expect(likely('two')).toEqual(['logs']);
    expect(suggestionsNow().index).toBe(before.index);
  });

  it('read new words when there is time, and not while something is dragged', () => {
    const idle: IdleRequestCallback[] = [];
    vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => idle.push(callback));
    const restNow = () => {
      for (const callback of idle.splice(0)) callback({} as IdleDeadline);
    };
    let isDragging = true;
    const { index } = suggestionsNow();
    void run({ type: 'threat.edit', id: 'one', text: 'Loggarna gallras' }).saved.catch(() => undefined);
    readWhenIdle(() => isDragging);
    restNow();
    expect(suggestionsNow().index).toBe(index);
    isDragging = false;
    restNow();
    expect(suggestionsNow().index).not.toBe(index);
    expect(idle).toEqual([]);
  });

  it('are of the workshop that is open', () => {
    const before = suggestionsNow();
    open('another.storforum');
    expect(useBoard.getState().file).toBe('another.storforum');
    expect(suggestionsNow()).not.toBe(before);
  });
});
