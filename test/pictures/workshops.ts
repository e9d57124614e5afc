import { readFileSync } from 'node:fs';
import type { Language } from '../../shared/domain/codes.ts';
import { presetMethod } from '../helpers/preset-method.ts';

/** How many threats there are, and how many of them are not placed yet. */
export const sizes = { '3': 3, '60': 24, '300': 60 } as const;
export type Size = keyof typeof sizes;

const labelled = { sv: 'home-care.sv.json', en: 'school-platform.en.json' } as const;
const signs = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const;
const names = {
  sv: ['Norrköping, stöd', 'Linköping, IT', 'Hemtjänst', 'Socialtjänst', 'Upphandling', 'Juridik'],
  en: ['Teachers', 'IT', 'Head teachers', 'Social services', 'Procurement', 'Legal'],
} as const;
const long = {
  sv: {
    text: 'Verksamhetssystemets behörighetsadministrationsgränssnitt låter en vikarie, som slutade för länge sedan, läsa och ändra i journaler, scheman och nyckelkvittenser för alla brukare i hela kommunen utan att det märks',
    cause: 'ingen tar bort konton när en anställning tar slut',
    consequence: 'uppgifter om sjuka och gamla kan läsas, ändras och spridas',
  },
  en: {
    text: 'The learning platform’s unmaintainable single-sign-on-misconfiguration lets anybody who once was a substitute teacher read and change marks, absence and special support plans of every pupil in the municipality unseen',
    cause: 'nobody takes accounts away when an employment ends',
    consequence: 'what concerns children can be read, changed and spread',
  },
} as const;

type Level = { readonly code: string };
type Labelled = {
  readonly workshop: { readonly title: string };
  readonly method: { readonly probability: readonly Level[]; readonly consequence: readonly Level[] };
  readonly risks: readonly { readonly id: string; readonly title: string }[];
  readonly threats: readonly { readonly text: string; readonly riskId: string | null }[];
  readonly [other: string]: unknown;
};

/** A workshop with so many threats, some not placed, as interchange data: real words, real lengths, and one that is far too long. */
export function workshopOf(
  size: Size,
  language: Language,
  unsorted: number = sizes[size],
): { readonly title: string } & Labelled {
  const file = new URL(`../data/suggest/${labelled[language]}`, import.meta.url);
  const source = JSON.parse(readFileSync(file, 'utf8')) as Labelled;
  const count = Number(size);
  const threats = Array.from({ length: count }, (_, index) => {
    const copied = source.threats[index % source.threats.length];
    const group = count > 60 ? signs[index % 10] : signs[index % 5];
    const words = index === 1 ? long[language] : { text: copied?.text ?? '' };
    const riskId = index < unsorted ? null : (copied?.riskId ?? null);
    return {
      id: `t${index}`,
      ...words,
      groupId: group,
      properties: propertiesOf(index),
      origin: null,
      riskId,
    };
  });
  const used = new Set(threats.map(({ riskId }) => riskId));
  const risks = source.risks
    .filter(({ id }) => used.has(id))
    .map((risk, index) => ({ ...risk, number: index + 1, ...pairOf(source, index) }));
  const title = `${source.workshop.title} ${size}`;
  const groups = signs
    .slice(0, count > 60 ? 10 : 5)

    .map((sign, index) => ({ id: sign, sign, name: names[language][index] ?? sign }));
  // As shipped, with what its levels mean: what is voted on is to be looked at as most will see it.
  const method = presetMethod('msb-metodstod');
  return { ...source, method, workshop: { ...source.workshop, title }, groups, risks, threats, title };
}

function propertiesOf(index: number): string[] {
  const all = ['integrity', 'confidentiality', 'availability', 'traceability'];
  return all.filter((_, place) => index % 4 === place || (index % 5 === 0 && place === 2));
}

/** Every fifth risk is not judged yet. */
function pairOf({ method: { probability, consequence } }: Labelled, index: number) {
  if (index % 5 === 4) return {};
  return {
    probability: probability[index % probability.length]?.code,
    consequence: consequence[(index * 3 + 1) % consequence.length]?.code,
  };
}
