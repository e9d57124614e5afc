import { beforeEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../../../electron/host/words.ts';
import { useAnnouncer } from '../../../../renderer/state/announcer.ts';
import {
  closeBoard,
  showChangeFromElsewhere,
  showSnapshot,
  useBoard,
} from '../../../../renderer/state/board-store.ts';
import { sentenceOfChange, useLastChange } from '../../../../renderer/state/last-change.ts';
import type { LoggedChange } from '../../../../shared/api/types.ts';
import { type Language, languages } from '../../../../shared/domain/codes.ts';
import { commandSchema } from '../../../../shared/domain/commands.ts';
import { historyContext } from '../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../shared/history/describe.ts';
import { say } from '../../../../shared/history/phrase.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import { story } from '../../shared/history/story/index.ts';

const often = { interval: 1 };

/** What the history says of a change just after it, where the whole log is known. */
function inHistory(
  { tables, changes, nameOf }: MemoryWorkshop,
  change: LoggedChange,
  language: Language,
): string {
  const context = historyContext(tables, changes, nameOf, language, 60);
  return say(translator(language), describeChange(change, context));
}

/** Lets the window hear of a change as of one made anywhere. */
function hear(workshop: MemoryWorkshop, { rows }: LoggedChange): void {
  const { next, personNames, history } = workshop.snapshot();
  showChangeFromElsewhere({ rows, next, personNames, history });
}

/** What is announced now, the last of it last. */
const announcedNow = (language: Language = 'sv') =>
  useLastChange
    .getState()
    .recent.map((each) => sentenceOfChange(translator(language), each, useBoard.getState(), language));

async function hears(workshop: MemoryWorkshop, change: LoggedChange): Promise<void> {
  hear(workshop, change);
  await vi.waitFor(() => expect(useLastChange.getState().knownSeq).toBe(change.seq), often);
}

describe('what is announced of the open workshop', () => {
  let workshop: MemoryWorkshop;

  beforeEach(() => {
    workshop = new MemoryWorkshop();
    const call = async (_name: string, { before, limit }: { before?: number; limit: number }) => {
      const lines = workshop.changes.filter(({ seq }) => before === undefined || seq < before);
      return { ok: true, value: lines.reverse().slice(0, limit) };
    };
    vi.stubGlobal('window', { storforum: { call, listen: () => () => {} } });
    closeBoard();
    workshop.run(story[0]?.[0] ?? expect.unreachable());
    showSnapshot(workshop.snapshot());
  });

  it('is every kind of change, every undo and redo, in the words of the history and in both languages', async () => {
    const heard: (string | undefined)[] = [];
    const history: string[] = [];
    const tell = async (change: LoggedChange) => {
      await hears(workshop, change);
      for (const language of languages) {
        heard.push(announcedNow(language).at(-1));
        history.push(inHistory(workshop, change, language));
      }
    };
    for (const [command] of story.slice(1)) {
      const done = workshop.run(command);
      await tell(done);
      await tell(workshop.undo(done));
      await tell(workshop.redo(done));
    }
    expect(heard).toEqual(history);
    expect(heard.filter((sentence) => !sentence)).toEqual([]);
    expect(new Set(workshop.changes.map(({ code }) => code)).size).toBe(commandSchema.options.length);
  });

  it('is each of the changes that come close together, though only the last is seen', async () => {
    const texts = ['ett', 'två', 'tre'];
    for (const text of texts)
      hear(workshop, workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: text, text }] }));
    await vi.waitFor(() => expect(announcedNow()).toHaveLength(3), often);
    expect(announcedNow()).toEqual(texts.map((text, index) => `Hot ${index + 1} tillagt: ”${text}”`));
  });

  it('is the number of changes where one act makes many of them', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `t-${index}`);
    const changes = ids.map((id) =>
      workshop.run({ type: 'threat.record', groupId: null, threats: [{ id, text: id }] }),
    );
    hear(workshop, { ...(changes[0] as LoggedChange), rows: changes.flatMap(({ rows }) => rows) });
    await vi.waitFor(() => expect(announcedNow()).toEqual(['Hot 40 tillagt: ”t-39”']), often);
    expect(useLastChange.getState().recent[0]?.skipped).toBe(39);
  });

  it('is nothing of what was done before the workshop was opened, or in the one before', async () => {
    await hears(workshop, workshop.run({ type: 'workshop.edit', place: 'Rådhuset' }));
    expect(announcedNow()).toHaveLength(1);
    closeBoard();
    expect([announcedNow(), useAnnouncer.getState().announced]).toEqual([[], []]);
  });
});
