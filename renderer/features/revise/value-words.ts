import type { Language } from '../../../shared/domain/codes.ts';
import type { EditedField } from '../../../shared/domain/fields/field.ts';
import type { View } from '../../../shared/domain/fields/kinds.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import type { Level, Method } from '../../../shared/domain/method/method.ts';
import type { Field, State, Value } from '../../../shared/domain/revision/index.ts';
import type { WordKey, Words } from '../../../shared/words/areas.ts';
import { viewsInWords } from '../../../shared/words/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';

export type ValueWords = (field: Field, value: Value) => string;

/** A value of a field as a person reads it; nothing where there is none. */
export function useValueWords(now: State | null): ValueWords {
  const { t } = useWords('revise');
  const method = useMethod();
  const language = useLanguage();
  return (field, value) => wordsOf(field, value, { t, method, language, now });
}

type Surroundings = {
  readonly t: Words<'revise'>;
  readonly method: Method;
  readonly language: Language;
  readonly now: State | null;
};

function wordsOf(field: Field, value: Value, { t, method, language, now }: Surroundings): string {
  if (value === null || value === '') return '';
  const level = (levels: readonly Level[]) =>
    levels.find(({ code }) => code === value)?.[language] ?? String(value);
  if (field === 'risks')
    return (value as readonly string[]).map((id) => now?.risks.get(id)?.number ?? t('newRisk')).join(', ');
  const of: EditedField = { ...riskFields, ...measureFields }[field];
  if (of.kind === 'level') return level(method[of.axis]);
  if (of.kind === 'choice') return t(`common:${of.named}.${value}` as WordKey);
  if (of.kind === 'choices')
    return (value as readonly string[]).map((each) => t(`common:${of.named}.${each}` as WordKey)).join(', ');
  if (of.kind === 'views') return viewsInWords(method, value as readonly View[], language).join(' · ');
  if (field === 'cost') return t('cost', { cost: value });
  return String(value);
}

/** Of texts longer than this only the part around the first difference is shown at first. */
const longest = 90;
const kept = 30;

/** Two texts from shortly before where they part, so that what differs is in sight; short ones whole. */
export function aroundChange(one: string, other: string): readonly [string, string] {
  if (Math.max(one.length, other.length) <= longest) return [one, other];
  const limit = Math.min(one.length, other.length);
  let same = 0;
  while (same < limit && one[same] === other[same]) same += 1;
  if (same <= longest) return [one, other];
  const start = one.lastIndexOf(' ', same - kept) + 1;
  return [`… ${one.slice(start)}`, `… ${other.slice(start)}`];
}
