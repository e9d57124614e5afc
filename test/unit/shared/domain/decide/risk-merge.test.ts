import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../electron/host/words.ts';
import type { Language, MergedAssessment } from '../../../../../shared/domain/codes.ts';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { areAtOdds } from '../../../../../shared/domain/method/method.ts';
import { byRank } from '../../../../../shared/domain/workshop/rank.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

type Codes = readonly [probability: string | null, consequence: string | null];

const form = (id: string): Command => ({ type: 'risk.form', id, threatIds: [`of-${id}`] });

/** Two risks, 1 and 2, with these pairs of levels. */
function twoRisks(one: Codes, two: Codes): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  const threats = ['of-r1', 'of-r2', 'other'].map((id) => ({ id, text: id }));
  made.run({ type: 'threat.record', groupId: null, threats });
  for (const [id, [probability, consequence]] of [
    ['r1', one],
    ['r2', two],
  ] as const) {
    made.run(form(id));
    made.run({ type: 'risk.assess', id, probability, consequence, rationale: `why ${id}` });
  }
  return made;
}

function merged(made: MemoryWorkshop, id: string, intoId: string, assessment?: MergedAssessment) {
  const change = made.run({ type: 'risk.merge', id, intoId, ...(assessment && { assessment }) });
  const risks = [...made.tables.risk.values()];
  const pairs = risks.map(({ number, probability, consequence }) => [number, probability, consequence]);
  return { change, pairs };
}

const low: Codes = ['low', 'low'];
const high: Codes = ['high', 'very-high'];
const unrated: Codes = [null, null];

describe('a merge of two risks', () => {
  it('keeps the pair of levels that was chosen, whichever is carried and whichever number stays', () => {
    expect(merged(twoRisks(low, high), 'r2', 'r1', 'carried').pairs).toEqual([[1, ...high]]);
    expect(merged(twoRisks(low, high), 'r2', 'r1', 'target').pairs).toEqual([[1, ...low]]);
    expect(merged(twoRisks(low, high), 'r1', 'r2', 'carried').pairs).toEqual([[1, ...low]]);
    expect(merged(twoRisks(low, high), 'r1', 'r2', 'target').pairs).toEqual([[1, ...high]]);
    expect(merged(twoRisks(low, high), 'r1', 'r2', 'none').pairs).toEqual([[1, null, null]]);
  });

  it('keeps without a choice the pair of the lower number, or the only one there is', () => {
    expect(merged(twoRisks(low, high), 'r2', 'r1').pairs).toEqual([[1, ...low]]);
    expect(merged(twoRisks(low, high), 'r1', 'r2').pairs).toEqual([[1, ...low]]);
    expect(merged(twoRisks(unrated, high), 'r2', 'r1').pairs).toEqual([[1, ...high]]);
    expect(merged(twoRisks(low, unrated), 'r2', 'r1').pairs).toEqual([[1, ...low]]);
  });

  it('never puts half a pair together with half of the other', () => {
    const half: Codes = ['low', null];
    expect(merged(twoRisks(half, high), 'r2', 'r1').pairs).toEqual([[1, ...half]]);
    expect(merged(twoRisks(half, high), 'r2', 'r1', 'carried').pairs).toEqual([[1, ...high]]);
  });

  it('keeps what was said of the pair with the pair: how certain it is, and which domain decided it', () => {
    const judged = (one: Codes, two: Codes) => {
      const made = twoRisks(one, two);
      made.run({ type: 'risk.edit', id: 'r1', decidingDomain: 'economy' });
      made.run({ type: 'risk.edit', id: 'r2', decidingDomain: 'health' });
      made.run({ type: 'risk.assess', id: 'r2', probability: two[0], consequence: two[1], certainty: 'low' });
      return made;
    };
    const saidOf = (made: MemoryWorkshop) =>
      [...made.tables.risk.values()].map(({ decidingDomain, certainty }) => [decidingDomain, certainty]);
    const mergedAs = (assessment: MergedAssessment | undefined, one = low, two = high) => {
      const made = judged(one, two);
      merged(made, 'r2', 'r1', assessment);
      return saidOf(made);
    };
    expect(mergedAs('carried')).toEqual([['health', 'low']]);
    expect(mergedAs('target')).toEqual([['economy', null]]);
    expect(mergedAs('none')).toEqual([[null, null]]);
    expect(mergedAs(undefined, unrated, high)).toEqual([['health', 'low']]);
    expect(mergedAs(undefined, unrated, unrated)).toEqual([['economy', 'low']]);
  });

  it('is open where either was, with the reasons and without a day on which it was set aside', () => {
    const made = twoRisks(low, high);
    made.run({ type: 'risk.setStatus', id: 'r2', status: 'closed', reason: 'Avvecklad', on: '2026-05-01' });
    merged(made, 'r2', 'r1');
    expect([...made.tables.risk.values()]).toMatchObject([
      { status: 'open', statusReason: 'Avvecklad', statusOn: null },
    ]);
    const both = twoRisks(low, high);
    both.run({ type: 'risk.setStatus', id: 'r1', status: 'dismissed', on: '2026-04-01' });
    both.run({ type: 'risk.setStatus', id: 'r2', status: 'closed', on: '2026-05-01' });
    merged(both, 'r2', 'r1');
    expect([...both.tables.risk.values()]).toMatchObject([{ status: 'closed', statusOn: '2026-05-01' }]);
  });

  it('keeps every reason given, and all of it comes back by undo', () => {
    const made = twoRisks(low, high);
    const before = structuredClone(made.tables);
    const { change } = merged(made, 'r2', 'r1', 'none');
    expect(made.tables.risk.get('r1')?.rationale).toBe('why r1\nwhy r2');
    made.undo(change);
    expect(made.tables).toEqual(before);
  });

  it('tells in the log what was chosen', () => {
    const lineOf = (assessment: MergedAssessment, language: Language) => {
      const made = twoRisks(low, high);
      const { change } = merged(made, 'r2', 'r1', assessment);
      const context = historyContext(made.tables, made.changes, made.nameOf, language);
      return say(translator(language), describeChange(change, context));
    };
    expect([
      lineOf('carried', 'sv'),
      lineOf('carried', 'en'),
      lineOf('none', 'sv'),
      lineOf('none', 'en'),
    ]).toEqual([
      'Risk 2 sammanslagen med risk 1, bedömningen Hög × Mycket hög gäller; numret 2 används inte igen',
      'Risk 2 merged with risk 1, assessed as High × Very high; the number 2 is not used again',
      'Risk 2 sammanslagen med risk 1, som ska bedömas på nytt; numret 2 används inte igen',
      'Risk 2 merged with risk 1, to be assessed again; the number 2 is not used again',
    ]);
  });

  it('is asked about only where both are judged and differ', () => {
    const pair = ([probability, consequence]: Codes) => ({ probability, consequence });
    const asked = (one: Codes, other: Codes) => areAtOdds(pair(one), pair(other));
    expect(asked(low, high)).toBe(true);
    expect(asked(['low', null], low)).toBe(true);
    expect(asked(low, low)).toBe(false);
    expect(asked(unrated, high)).toBe(false);
    expect(asked(high, unrated)).toBe(false);
  });
});

describe('what a merged risk is called and where it stands', () => {
  const named = () => {
    const made = twoRisks(unrated, unrated);
    made.run({ type: 'risk.edit', id: 'r1', title: 'Första' });
    made.run({ type: 'risk.edit', id: 'r2', title: 'Andra' });
    return made;
  };
  const titled = (made: MemoryWorkshop) =>
    [...made.tables.risk.values()].map(({ number, title }) => [number, title]);

  it('is the name and the place of the one pointed out, with the lower number', () => {
    const down = named();
    const place = down.tables.risk.get('r1')?.rank;
    merged(down, 'r2', 'r1');
    expect(titled(down)).toEqual([[1, 'Första']]);
    expect(down.tables.risk.get('r1')?.rank).toBe(place);
    const up = named();
    const other = up.tables.risk.get('r2')?.rank;
    merged(up, 'r1', 'r2');
    expect(titled(up)).toEqual([[1, 'Andra']]);
    expect(up.tables.risk.get('r1')?.rank).toBe(other);
  });

  it('is the only name there is, or that of its first threat, which the one pointed out brings', () => {
    const half = named();
    half.run({ type: 'risk.edit', id: 'r2', title: '' });
    merged(half, 'r1', 'r2');
    expect(titled(half)).toEqual([[1, 'Första']]);
    const unnamed = twoRisks(unrated, unrated);
    merged(unnamed, 'r1', 'r2');
    const threats = [...unnamed.tables.threat.values()].filter(({ riskId }) => riskId === 'r1').sort(byRank);
    expect(threats.map(({ id }) => id)).toEqual(['of-r2', 'of-r1']);
  });

  it('is said in the log where the lower number has another name now', () => {
    const lineOf = (made: MemoryWorkshop, id: string, intoId: string, language: Language) => {
      const { change } = merged(made, id, intoId);
      return say(
        translator(language),
        describeChange(change, historyContext(made.tables, made.changes, made.nameOf, language)),
      );
    };
    expect(lineOf(named(), 'r1', 'r2', 'sv')).toBe(
      'Risk 2 sammanslagen med risk 1; numret 2 används inte igen. Risk 1 heter ”Andra”',
    );
    expect(lineOf(named(), 'r2', 'r1', 'sv')).toBe(
      'Risk 2 sammanslagen med risk 1; numret 2 används inte igen',
    );
    expect(lineOf(named(), 'r1', 'r2', 'en')).toBe(
      'Risk 2 merged with risk 1; the number 2 is not used again. Risk 1 is called “Andra”',
    );
  });
});

describe('an assessment', () => {
  it('stays when one goes back to clustering: threats come, go and pass through other risks', () => {
    const made = twoRisks(low, high);
    made.run({ type: 'threat.place', ids: ['other'], riskId: 'r1', beforeId: null });
    made.run({ type: 'risk.form', id: 'r3', threatIds: ['other'] });
    made.run({ type: 'risk.merge', id: 'r3', intoId: 'r2' });
    made.run({ type: 'risk.move', id: 'r2', beforeId: 'r1' });
    made.run({ type: 'threat.place', ids: ['of-r2'], riskId: null, beforeId: null });
    const pairs = [...made.tables.risk.values()].map((risk) => [
      risk.number,
      risk.probability,
      risk.consequence,
    ]);
    expect(pairs).toEqual([
      [1, ...low],
      [2, ...high],
    ]);
  });
});
