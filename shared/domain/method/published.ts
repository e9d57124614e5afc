// What published sources say that levels mean: figures and statements as they give them, and nothing where they give none.

import type { Axis, ConsequenceDomain, Language } from '../codes.ts';
import { levelEdited } from './edit.ts';
import { type Method, sourceOf } from './method.ts';
import type { Frequency } from './schema.ts';

type Words = Readonly<Record<Language, string>>;
type Said = {
  readonly frequency?: Frequency;
  readonly domains?: Readonly<Partial<Record<ConsequenceDomain, Words>>>;
};

/** Meanings of a whole scale, lowest level first; null for a level of which the source says nothing. */
export type PublishedMeanings = {
  readonly id: string;
  readonly axis: Axis;
  readonly name: Words;
  /** The source in one sentence, as it is added to that of the method. */
  readonly source: Words;
  readonly levels: readonly (Said | null)[];
};

const rate = (from: number | null, to: number | null): Said => ({ frequency: { from, to } });

/** DSB's guidance to municipalities (2014), as a county's analysis of 2016 has it too. */
const dsb: PublishedMeanings = {
  id: 'dsb-2014',
  axis: 'probability',
  name: { sv: 'DSB 2014 (Norge), A–E', en: 'DSB 2014 (Norway), A–E' },
  source: {
    sv: 'Sannolikheternas intervall: DSB:s vägledning till kommunal ROS, 2014.',
    en: 'Intervals of probability: DSB, guidance to municipal risk and vulnerability analysis, 2014.',
  },
  // The source prints the highest as 'less than 10 %', which is taken for the slip that it is.
  levels: [rate(null, 0.001), rate(0.001, 0.01), rate(0.01, 0.02), rate(0.02, 0.1), rate(0.1, null)],
};

const inera: PublishedMeanings = {
  id: 'inera',
  axis: 'probability',
  name: { sv: 'Inera, fyra nivåer', en: 'Inera, four levels' },
  source: {
    sv: 'Sannolikheternas intervall: Inera, modell för riskanalys.',
    en: 'Intervals of probability: Inera, model for risk analysis.',
  },
  levels: [rate(0.01, 0.01), null, rate(1, 1), rate(1, null)],
};

const nist: PublishedMeanings = {
  id: 'nist-800-30-g3',
  axis: 'probability',
  name: { sv: 'NIST SP 800-30, tabell G-3', en: 'NIST SP 800-30, table G-3' },
  source: {
    sv: 'Sannolikheternas intervall: NIST SP 800-30 Rev. 1, tabell G-3.',
    en: 'Intervals of probability: NIST SP 800-30 Rev. 1, table G-3.',
  },
  levels: [rate(null, 0.1), rate(0.1, 1), rate(1, 10), rate(10, 100), rate(100, null)],
};

const ineraConsequence: PublishedMeanings = {
  id: 'inera-consequence',
  axis: 'consequence',
  name: { sv: 'Inera, den högsta nivån', en: 'Inera, the highest level' },
  source: {
    sv: 'Den högsta konsekvensen per område: Inera, modell för riskanalys.',
    en: 'The highest consequence by domain: Inera, model for risk analysis.',
  },
  levels: [
    null,
    null,
    null,
    {
      domains: {
        economy: { sv: 'Mer än 5 % av budgeten', en: 'More than 5% of the budget' },
        health: {
          sv: 'Fara för liv och hälsa, eller allvarlig påverkan på enskildas rättigheter',
          en: 'Risk to life and health, or serious effect on the rights of individuals',
        },
        trust: {
          sv: 'Mycket allvarlig skada på förtroendet, med omfattande negativ publicitet',
          en: 'Very serious harm to trust, with massive bad publicity',
        },
        operations: {
          sv: 'Mycket långt eller allvarligt avbrott, avgörande för uppdraget',
          en: 'Very long or serious interruption, decisive for the task',
        },
        law: { sv: 'Böter, avsked eller fängelse', en: 'Fines, dismissal or prison' },
        others: { sv: 'Förödande för utomstående', en: 'Devastating for external parties' },
      },
    },
  ],
};

const msbConsequence: PublishedMeanings = {
  id: 'msb-0040-09',
  axis: 'consequence',
  name: { sv: 'MSB 0040-09 och KLASSA, allvarlig', en: 'MSB 0040-09 and KLASSA, serious' },
  source: {
    sv: 'Allvarlig konsekvens per område: MSB 0040-09, som i KLASSA.',
    en: 'Serious consequence by domain: MSB 0040-09, as in KLASSA.',
  },
  levels: [
    null,
    null,
    null,
    {
      domains: {
        economy: { sv: 'Stora förluster', en: 'Large losses' },
        health: {
          sv: 'Enskildas rättigheter, liv eller hälsa påverkas allvarligt',
          en: 'Rights, life or health of individuals are seriously affected',
        },
        operations: {
          sv: 'En eller flera primära uppgifter kan inte utföras',
          en: 'One or more primary tasks cannot be fulfilled',
        },
        others: {
          sv: 'Egen och annans verksamhet räknas lika',
          en: 'Own activity and that of others count alike',
        },
      },
    },
  ],
};

export const publishedMeanings: readonly PublishedMeanings[] = [
  inera,
  dsb,
  nist,
  ineraConsequence,
  msbConsequence,
];

/** What has been published for a scale of as many levels. */
export function publishedFor(method: Method, axis: Axis): PublishedMeanings[] {
  return publishedMeanings.filter((each) => each.axis === axis && each.levels.length === method[axis].length);
}

/**
 * The method with what a source says of the levels of a scale, place by place, and the source named beside its own. A level
 * of which the source says nothing keeps what it has.
 */
export function withPublished(method: Method, { axis, levels, source }: PublishedMeanings): Method {
  const described = levels.reduce((before, said, place) => {
    const code = method[axis][place]?.code;
    return said && code !== undefined ? levelEdited(before, axis, code, said) : before;
  }, method);
  const named = (language: Language) => {
    const before = sourceOf(method, language);
    return before.includes(source[language]) ? before : `${before} ${source[language]}`.trim();
  };
  return { ...described, source: { sv: named('sv'), en: named('en') } };
}
