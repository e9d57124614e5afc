import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  riskSuggestionsFor,
  suggestionsFor,
  suggestModel,
} from '../../../../../shared/domain/suggest/index.ts';
import { labelledSets } from '../../../../helpers/suggest-sets.ts';

const threat = (id: string, text: string, riskId: string | null = null, detail = '') => ({
  id,
  text,
  detail,
  riskId,
});
const room = [
  threat('t-1', 'Leverantören går i konkurs'),
  threat('t-2', 'Strömavbrott i serverhallen'),
  threat('t-3', 'Entreprenören slutar svara'),
  threat('t-4', 'Elen försvinner och reservkraften startar inte'),
  threat('t-5', 'Lösenordslappar på skärmen'),
  threat('t-6', 'Någon lånar ut sitt lösenod'),
  threat('t-7', 'Supplier will not answer'),
];
/** Lower than what is shown, so that the order is seen of what is not quite beyond doubt. */
const low = 0.25;
const likely = (id: string, most = 1) =>
  suggestionsFor(suggestModel(room, []), id, most, [], low).map((each) => each.threatId);

describe('likely companions', () => {
  it('are found by meaning, by parts of compounds, in spite of a slip, and across languages', () => {
    expect(likely('t-2')).toEqual(['t-4']);
    expect(likely('t-4')).toEqual(['t-2']);
    expect(likely('t-5')).toEqual(['t-6']);
    expect(likely('t-6')).toEqual(['t-5']);
    expect(likely('t-7', 2)).toEqual(['t-3', 't-1']);
  });

  it('are told by the detail too', () => {
    const detailed = [threat('t-8', 'Kaos på morgonen', null, 'Strömmen är borta.'), ...room];
    const found = suggestionsFor(suggestModel(detailed, []), 't-8', 2, [], low).map((each) => each.threatId);
    expect(found.toSorted()).toEqual(['t-2', 't-4']);
  });

  it('are found by the words of cause and consequence too', () => {
    const threats = [
      { ...threat('t-a', 'Ärenden blir liggande'), cause: 'Reservkraften startar inte' },
      threat('t-b', 'Reservkraften provas aldrig'),
      threat('t-c', 'Avtalet löper ut'),
    ];
    const found = suggestionsFor(suggestModel(threats, []), 't-b', 3, [], low).map((each) => each.threatId);
    expect(found).toEqual(['t-a']);
  });

  it('are ranked, scored from 0 to 1 and never more than asked for', () => {
    const found = suggestionsFor(suggestModel(room, []), 't-7', 9, [], low);
    const scores = found.map((each) => each.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    expect(suggestionsFor(suggestModel(room, []), 't-7', 0)).toEqual([]);
  });

  it('are shown only where there is hardly a doubt', () => {
    const shown = room.map(({ id }) => suggestionsFor(suggestModel(room, []), id, 3));
    const all = room.map(({ id }) => likely(id, 3));
    expect(shown.flat().length).toBeLessThan(all.flat().length);
    expect(shown.flat().every(({ score }) => score >= 0.45)).toBe(true);
  });

  it('of another group go first where nothing else tells them apart', () => {
    const threats = [
      { ...threat('t-a', 'Reservkraften startar inte'), groupId: 'g-1' },
      { ...threat('t-b', 'Reservkraften provas aldrig'), groupId: 'g-1' },
      { ...threat('t-c', 'Reservkraften provas aldrig'), groupId: 'g-2' },
    ];
    const found = suggestionsFor(suggestModel(threats, []), 't-a', 2, [], low).map((each) => each.threatId);
    expect(found).toEqual(['t-c', 't-b']);
  });

  it('are likelier where they lie in a risk that is likely as a whole', () => {
    const placed = [
      threat('t-a', 'Reservkraften startar inte'),
      threat('t-b', 'Reservkraften provas aldrig', 'r-1'),
      threat('t-c', 'Strömavbrott och tomt batteri', 'r-1'),
    ];
    const score = (threats: typeof placed, title: string) =>
      suggestionsFor(suggestModel(threats, [{ id: 'r-1', title }]), 't-a', 1, [], 0)[0]?.score ?? 0;
    const alone = placed.map((each) => ({ ...each, riskId: null }));
    expect(score(placed, 'Elen försvinner')).toBeGreaterThan(score(alone, 'Elen försvinner'));
  });

  it('are none of the same risk, for there they are already', () => {
    const placed = room.map((each) => (['t-1', 't-3'].includes(each.id) ? { ...each, riskId: 'r-1' } : each));
    const model = suggestModel(placed, [{ id: 'r-1', title: '' }]);
    expect(suggestionsFor(model, 't-3', 9, [], low).map((each) => each.threatId)).toEqual(['t-7']);
    expect(suggestionsFor(model, 't-7', 2, [], low).map((each) => each.threatId)).toEqual(['t-3', 't-1']);
  });

  it('that were waved away stay away, whichever of the two was named first', () => {
    const model = suggestModel(room, []);
    const found = (pair: [string, string]) =>
      suggestionsFor(model, 't-7', 2, [pair], low).map((each) => each.threatId);
    expect(found(['t-7', 't-3'])).toEqual(['t-1']);
    expect(found(['t-3', 't-7'])).toEqual(['t-1']);
    expect(found(['t-1', 't-2'])).toEqual(['t-3', 't-1']);
  });

  it('are none for a threat that is not there, says nothing, or stands alone', () => {
    const odd = [...room, threat('t-8', ''), threat('t-9', '🔥🔥🔥'), threat('t-10', 'Xyzzy')];
    const model = suggestModel(odd, []);
    for (const id of ['t-8', 't-9', 't-10', 't-11'])
      expect([id, suggestionsFor(model, id, 3)]).toEqual([id, []]);
    expect(suggestionsFor(suggestModel([], []), 't-1', 3)).toEqual([]);
  });

  it('are found for the very same text, even where every word is common', () => {
    const same = [...room, threat('t-8', 'Det blir inte av'), threat('t-9', 'Det blir inte av')];
    expect(suggestionsFor(suggestModel(same, []), 't-8', 1)[0]?.threatId).toBe('t-9');
  });

  it('are found for texts as long as they may be', () => {
    const long = threat('t-8', 'strömavbrott '.repeat(150), null, 'serverhall och kraft '.repeat(950));
    const endless = threat('t-9', 'ö'.repeat(2_000), null, 'å'.repeat(20_000));
    const model = suggestModel([...room, long, endless], []);
    expect(suggestionsFor(model, 't-8', 1, [], low)[0]?.threatId).toBe('t-2');
    expect(suggestionsFor(model, 't-9', 1)).toEqual([]);
  });
});

describe('likely risks', () => {
  const risks = [
    { id: 'r-1', title: 'Leverantören sviker' },
    { id: 'r-2', title: 'Elavbrott' },
    { id: 'r-3', title: 'Delade lösenord' },
  ];
  const riskIds = (list: readonly { riskId: string }[]) => list.map((each) => each.riskId);

  it('are told by their titles and by the threats already in them', () => {
    const byTitle = suggestModel([threat('t-1', 'Reservkraften startar inte')], risks);
    expect(riskIds(riskSuggestionsFor(byTitle, 't-1', 3))).toEqual(['r-2']);
    const untitled = risks.map((risk) => ({ ...risk, title: '' }));
    const byThreat = suggestModel(
      [threat('t-1', 'Reservkraften startar inte'), threat('t-2', 'Strömlöst', 'r-2')],
      untitled,
    );
    expect(riskIds(riskSuggestionsFor(byThreat, 't-1', 3))).toEqual(['r-2']);
  });

  it('that were waved away stay away, and their threats with them', () => {
    const placed = [threat('t-1', 'Reservkraften startar inte'), threat('t-2', 'Strömlöst', 'r-2')];
    const model = suggestModel(placed, risks);
    expect(riskSuggestionsFor(model, 't-1', 3, [['t-1', 'r-2']])).toEqual([]);
    expect(suggestionsFor(model, 't-1', 3, [['r-2', 't-1']])).toEqual([]);
  });

  it('do not count the threat itself', () => {
    const model = suggestModel([threat('t-1', 'Xyzzy', 'r-1')], [{ id: 'r-1', title: '' }]);
    expect(riskSuggestionsFor(model, 't-1', 3)).toEqual([]);
  });
});

describe('the model', () => {
  const [set] = labelledSets();
  const threats = set?.threats ?? [];
  const risks = set?.risks ?? [];
  const answers = (model: ReturnType<typeof suggestModel>) =>
    threats.map(({ id }) => [suggestionsFor(model, id, 5), riskSuggestionsFor(model, id, 5)]);
  const whole = suggestModel(threats, risks);

  it('gives the same answers in whatever order threats and risks come', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...threats], { minLength: threats.length }),
        fc.shuffledSubarray([...risks], { minLength: risks.length }),
        (someThreats, someRisks) => {
          expect(answers(suggestModel(someThreats, someRisks))).toEqual(answers(whole));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('built upon an earlier one answers as one built anew', () => {
    const before = suggestModel(
      threats
        .slice(5)
        .map((each, index) => (index === 3 ? { ...each, text: 'Något helt annat', riskId: null } : each)),
      risks.slice(1),
    );
    expect(answers(suggestModel(threats, risks, before))).toEqual(answers(whole));
  });

  it('is not read anew when a threat only moved', () => {
    const moved = threats.map((each, index) => (index === 0 ? { ...each, riskId: null } : each));
    expect(suggestModel(moved, risks, whole).index).toBe(whole.index);
  });

  it('leaves threats and risks as they were', () => {
    const copy = structuredClone({ threats, risks });
    answers(suggestModel(threats, risks));
    expect({ threats, risks }).toEqual(copy);
  });
});
