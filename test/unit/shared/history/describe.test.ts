import { describe, expect, test } from 'vitest';
import { translator } from '../../../../electron/host/words.ts';
import type { LoggedChange } from '../../../../shared/api/types.ts';
import type { Language } from '../../../../shared/domain/codes.ts';
import { commandSchema } from '../../../../shared/domain/commands.ts';
import { historyContext } from '../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../shared/history/describe.ts';
import { say } from '../../../../shared/history/phrase.ts';
import { messages } from '../../../../shared/words/index.ts';
import { MemoryWorkshop, noTables } from '../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../helpers/workshop.ts';
import { story } from './story/index.ts';

function tell(change: LoggedChange, workshop: MemoryWorkshop, language: Language, longest?: number): string {
  const context = historyContext(workshop.tables, workshop.changes, workshop.nameOf, language, longest);
  return say(translator(language), describeChange(change, context));
}

function played(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  for (const [command] of story) workshop.run(command);
  return workshop;
}

function recorded(text: string): [MemoryWorkshop, LoggedChange] {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  return [workshop, workshop.run({ type: 'threat.record', groupId: null, threats: [{ id: 't', text }] })];
}

/** Every phrase of an area, by its key. */
function phrasesIn(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...phrasesIn(value, `${path + key}.`)],
    ),
  );
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the log in words', () => {
  test('tells every kind of command in Swedish and English, even when all is gone at the end', () => {
    const workshop = played();
    const told = workshop.changes.map((change) => [
      tell(change, workshop, 'sv'),
      tell(change, workshop, 'en'),
    ]);
    expect(told).toEqual(story.map(([, swedish, english]) => [swedish, english]));
  });

  test('leaves out no command', () => {
    const every = commandSchema.options.map((option) => option.shape.type.value);
    expect([...new Set(story.map(([command]) => command.type))].sort()).toEqual([...every].sort());
  });

  test('has the same phrases with the same holes in both languages', () => {
    const swedish = phrasesIn(messages.sv.history);
    const english = phrasesIn(messages.en.history);
    expect([...english.keys()]).toEqual([...swedish.keys()]);
    for (const [key, text] of swedish)
      expect([key, holes(english.get(key) ?? '')]).toEqual([key, holes(text)]);
  });

  test('tells undo and redo by the change they aimed at', () => {
    const workshop = played();
    const placed = (change: LoggedChange) => tell(change, workshop, 'sv') === 'Hot 5 placerat i risk 1';
    const target = workshop.changes.find(placed) as LoggedChange;
    const undone = workshop.undo(target);
    const redone = workshop.redo(target);
    expect([tell(undone, workshop, 'sv'), tell(redone, workshop, 'sv')]).toEqual([
      'Ångrade: Hot 5 placerat i risk 1',
      'Gjorde om: Hot 5 placerat i risk 1',
    ]);
    expect([tell(undone, workshop, 'en'), tell(redone, workshop, 'en')]).toEqual([
      'Undid: Threat 5 placed in risk 1',
      'Redid: Threat 5 placed in risk 1',
    ]);
  });

  test('tells undo of a change that is not at hand by its number', () => {
    const workshop = played();
    const undone = workshop.undo(workshop.changes[35] as LoggedChange);
    const alone = historyContext(workshop.tables, [undone], workshop.nameOf, 'sv');
    expect(say(translator('sv'), describeChange(undone, alone))).toBe('Ångrade ändring 36');
  });

  test('tells a workshop taken in whole', () => {
    const change = (command: object): LoggedChange => ({
      seq: 1,
      at: '2014-06-05T12:00:00.000Z',
      actor: null,
      code: 'workshop.import',
      kind: 'do',
      target: null,
      command,
      rows: [],
      inForce: true,
    });
    const context = historyContext(noTables(), [], () => undefined, 'sv');
    const imported = (command: object) => say(translator('sv'), describeChange(change(command), context));
    expect(imported({ type: 'workshop.import', threats: 52, risks: 22 })).toBe(
      'Analysen importerades med 22 risker och 52 hot',
    );
    expect(imported({ type: 'workshop.import', threats: [], risks: [{}] })).toBe(
      'Analysen importerades med 1 risk och 0 hot',
    );
  });

  test('says what it can of a change it does not know', () => {
    const workshop = played();
    const strange = {
      ...(workshop.changes[0] as LoggedChange),
      code: 'board.shake',
      command: 'no object',
      rows: [],
    };
    expect(tell(strange, workshop, 'sv')).toBe('Ändring av typen board.shake');
    for (const [command] of story) {
      const bare = { ...strange, code: command.type };
      expect(tell(bare, new MemoryWorkshop(), 'en')).not.toMatch(/undefined|null|\{\{|history:|NaN/);
    }
  });

  test('leaves typed text alone that looks like a phrase of its own', () => {
    const [workshop, change] = recorded('{{count}} $t(common:app) <b>å&amp;</b> €');
    expect(tell(change, workshop, 'sv')).toBe('Hot 1 tillagt: ”{{count}} $t(common:app) <b>å&amp;</b> €”');
  });

  test('shortens long text with a visible sign where that is asked for, never in the middle of a sign', () => {
    const [workshop, change] = recorded(`${'å'.repeat(8)}🌩${'ö'.repeat(20)}`);
    expect(tell(change, workshop, 'sv', 10)).toBe('Hot 1 tillagt: ”åååååååå…”');
    expect(tell(change, workshop, 'sv')).toContain('ö'.repeat(20));
  });

  test('tells threats by ranges of their numbers', () => {
    const [workshop] = recorded('ett');
    const ids = Array.from({ length: 6 }, (_, index) => `t-${index}`);
    workshop.run({ type: 'threat.record', groupId: null, threats: ids.map((id) => ({ id, text: id })) });
    const removed = workshop.run({ type: 'threat.remove', ids: ['t-5', 't-0', 't', 't-1', 't-3'] });
    expect(tell(removed, workshop, 'sv')).toBe('5 hot borttagna: 1–3, 5, 7');
  });
});
