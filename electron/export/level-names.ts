import type { Language } from '../../shared/domain/codes.ts';
import type { Level, Method } from '../../shared/domain/method/method.ts';
import { plainText } from './cell-text.ts';

/** What the levels of one scale are called in the workbook, by code, in the order of the scale. */
export type LevelNames = ReadonlyMap<string, string>;

/** Names by which formulas and drop-down lists of a workbook tell the levels apart. */
export type MethodNames = {
  readonly probability: LevelNames;
  readonly consequence: LevelNames;
  readonly levels: LevelNames;
};

export function methodNames(method: Method, language: Language): MethodNames {
  return {
    probability: levelNames(method.probability, language),
    consequence: levelNames(method.consequence, language),
    levels: levelNames(method.levels, language),
  };
}

/**
 * The labels as they stand in the method. Where a workbook could not tell two of them apart (it looks at neither
 * case nor blanks at the ends), every label of the scale gets its number.
 */
export function levelNames(levels: readonly Level[], language: Language): LevelNames {
  const labels = levels.map((level) => plainText(level[language]));
  const seen = new Set(
    labels.map((label) => label.trim().toLocaleLowerCase()).filter((label) => label !== ''),
  );
  const distinct = seen.size === labels.length;
  return new Map(
    levels.map(({ code }, place) => [
      code,
      distinct ? (labels[place] ?? '') : `${place + 1}. ${labels[place]}`,
    ]),
  );
}
