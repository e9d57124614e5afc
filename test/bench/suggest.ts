import { type SuggestModel, suggestionsFor, suggestModel } from '../../shared/domain/suggest/index.ts';
import { Random } from '../helpers/random/random.ts';
import {
  bareRanking,
  hintsOf,
  type Recall,
  risksRecalled,
  risksRecalledBare,
} from '../helpers/suggest-quality.ts';
import { type LabelledSet, type LabelledThreat, labelledSets } from '../helpers/suggest-sets.ts';
import { type Figure, medianOf } from './figure.ts';

const rounds = 9;
const threatCount = 2_000;
const shown = 3;

/** What suggestions find, and how fast, against plain overlap of bags of words. */
export async function run(): Promise<Figure[]> {
  const sets = labelledSets();
  const quality = sets.flatMap((set) => [
    shareFigure(
      `companions shown that are right, ${set.name}`,
      hintsOf(set).precision,
      hintsOf(set, bareRanking(set)).precision,
    ),
    figureOf(
      `risk among the first three in the walk-through, ${set.name}`,
      risksRecalled(set),
      risksRecalledBare(set),
    ),
  ]);
  return [...quality, ...times(manyThreats(sets))];
}

function figureOf(name: string, own: Recall, bare: Recall): Figure {
  return shareFigure(name, own.share, bare.share);
}

function shareFigure(name: string, own: number, bare: number): Figure {
  return { name, value: own * 100, unit: '%', bare: bare * 100, ratio: own / bare };
}

/** Threats of every set, each the beginning of one with the end of another. */
function manyThreats(sets: readonly LabelledSet[]): LabelledThreat[] {
  const random = new Random(1);
  const texts = sets.flatMap((set) => set.threats).map((threat) => threat.text.split(' '));
  return Array.from({ length: threatCount }, (_, index) => {
    const [start = [], end = []] = [random.pick(texts), random.pick(texts)];
    const words = [...start.slice(0, start.length / 2), ...end.slice(end.length / 2)];
    return { id: `t-${index}`, text: words.join(' '), detail: '', riskId: null, groupId: null };
  });
}

function times(threats: readonly LabelledThreat[]): Figure[] {
  const set: LabelledSet = { name: '', threats, risks: [], asked: [], secondHomes: {} };
  const all = () => {
    const model = suggestModel(threats, []);
    for (const { id } of threats) suggestionsFor(model, id, shown);
  };
  const bareAll = () => {
    const ranking = bareRanking(set);
    for (const { id } of threats) ranking(id);
  };
  const model = suggestModel(threats, []);
  const bareAgain = () => bareRanking(set)('t-0');
  return [
    timeFigure('suggestions for each of 2,000 threats, model built anew', all, bareAll),
    timeFigure(
      'one of 2,000 threats changed, and its suggestions',
      () => changeOne(model, threats),
      bareAgain,
    ),
  ];
}

function changeOne(model: SuggestModel, threats: readonly LabelledThreat[]): void {
  const [first, ...others] = threats;
  if (!first) return;
  const changed = [{ ...first, text: `${first.text} och reservkraften` }, ...others];
  suggestionsFor(suggestModel(changed, [], model), first.id, shown);
}

function timeFigure(name: string, own: () => void, bare: () => void): Figure {
  const [ownTimes, bareTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    ownTimes.push(timeOf(own));
    bareTimes.push(timeOf(bare));
  }
  // The first round of each is for warming up.
  const [value, bareTime] = [medianOf(ownTimes.slice(1)), medianOf(bareTimes.slice(1))];
  return { name, value, unit: 'ms', bare: bareTime, ratio: value / bareTime };
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
