import { readFileSync } from 'node:fs';
import { parseInterchange } from '../../shared/domain/interchange/index.ts';
import secondHomes from '../data/suggest/second-homes.json' with { type: 'json' };

export type LabelledThreat = {
  id: string;
  text: string;
  detail: string;
  riskId: string | null;
  groupId: string | null;
};
export type LabelledRisk = { id: string; title: string };
/** A workshop whose threats have all found their places: `riskId` says which belong together. */
export type LabelledSet = {
  readonly name: string;
  readonly threats: readonly LabelledThreat[];
  readonly risks: readonly LabelledRisk[];
  /** Ids of the threats that are asked about; all threats may be answers. */
  readonly asked: readonly string[];
  /** Second risks where a threat is as much at home as in its own. */
  readonly secondHomes: Readonly<Record<string, string>>;
};

/**
 * The earlier sets. The example, the risks of odd number of the home care and, after a first measurement, the water
 * supply were at hand while words and weights were chosen; the rest of the home care and the school never were.
 */
export function labelledSets(): LabelledSet[] {
  const homeCare = readSet('test/data/suggest/home-care.sv.json', 'home care');
  return [
    readSet('resources/example/mina-meddelanden-2014.sv.json', 'the example, Swedish'),
    readSet('resources/example/mina-meddelanden-2014.en.json', 'the example, English'),
    half(homeCare, 'home care, the half tuned on', 1),
    half(homeCare, 'home care, the half kept apart', 0),
    readSet('test/data/suggest/water-supply.en.json', 'water supply'),
    readSet('test/data/suggest/school-platform.en.json', 'school platform, kept apart'),
  ];
}

/** The two sets of another author, blind to the method, which nothing was chosen on: only their figures count. */
export function unseenSets(): LabelledSet[] {
  return (['library.sv', 'water-control.sv'] as const).map(readBlindSet);
}

function readBlindSet(name: keyof typeof secondHomes): LabelledSet {
  return { ...readSet(`test/data/suggest/${name}.json`, name), secondHomes: secondHomes[name] };
}

function readSet(path: string, name: string): LabelledSet {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const { threats, risks } = parseInterchange(JSON.parse(text));
  return {
    name,
    threats: threats.map(({ id, text, detail, riskId, groupId }) => ({
      id: id ?? '',
      text,
      detail,
      riskId,
      groupId,
    })),
    risks: risks.map(({ id, title }) => ({ id: id ?? '', title })),
    asked: threats.map(({ id }) => id ?? ''),
    secondHomes: {},
  };
}

/** Asks only about the threats in risks of odd (1) or even (0) number, among all. */
function half(set: LabelledSet, name: string, remainder: 0 | 1): LabelledSet {
  const inHalf = (riskId: string | null) => Number(riskId?.replace(/\D/g, '')) % 2 === remainder;
  return { ...set, name, asked: set.threats.filter((each) => inHalf(each.riskId)).map((each) => each.id) };
}
