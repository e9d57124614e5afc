import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupSigns, themes } from '../../../../shared/domain/codes.ts';

const css = readFileSync(
  join(import.meta.dirname, '..', '..', '..', '..', 'renderer', 'styles', 'tokens.css'),
  'utf8',
);

/** The colours of a block of tokens, by name. */
function tokensOf(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}', 1)[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, n, v]) => [n, v]));
}

const light = tokensOf(':root');
const colours: Record<string, Record<string, string>> = {
  light,
  dark: { ...light, ...tokensOf('[data-theme="dark"]') },
  contrast: { ...light, ...tokensOf('[data-theme="contrast"]') },
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'sheet', 'wash', 'accent-wash'];
const body = [
  ...['ink', 'ink-2'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...['good', 'bad', 'accent'].flatMap((ink) => ['paper', 'sheet'].map((ground) => [ink, ground])),
  ['bad', 'bad-wash'],
  ['on-accent', 'accent'],
  ...groupSigns.map((sign) => ['on-group', `group-${sign.toLowerCase()}`]),
];
const levels = [1, 2, 3, 4, 5, 6].map((step) => [`on-risk-${step}`, `risk-${step}`]);
const lines = grounds.flatMap((ground) => [
  ['line-strong', ground],
  ['focus', ground],
]);

/** Pairs of a theme below a ratio, with the ratio they have. */
function below(theme: string, pairs: readonly (readonly string[])[], least: number): string[] {
  const of = colours[theme] ?? {};
  return pairs
    .map(([ink = '', ground = '']) => [ink, ground, contrast(of[ink] ?? '', of[ground] ?? '')] as const)
    .filter(([, , ratio]) => !(ratio >= least))
    .map(([ink, ground, ratio]) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);
}

describe.each(themes)('in the theme %s', (theme) => {
  it('every text has 7:1 on each ground it stands on', () => expect(below(theme, body, 7)).toEqual([]));

  it('a level is read on its colour', () =>
    expect(below(theme, levels, theme === 'contrast' ? 7 : 4.5)).toEqual([]));

  it('each level stands out more from the ground than the one below it', () => {
    const { sheet = '', ...of } = colours[theme] ?? {};
    const ratios = [1, 2, 3, 4, 5, 6].map((step) => contrast(of[`risk-${step}`] ?? '', sheet));
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  });

  it('a line that says something has 3:1', () => expect(below(theme, lines, 3)).toEqual([]));
});

it('each level of the dark theme differs from the next in grey', () => {
  const pairs = [1, 2, 3, 4, 5].map((step) => [`risk-${step}`, `risk-${step + 1}`]);
  expect(below('dark', pairs, 1.25)).toEqual([]);
});

it('the theme of high contrast has lines as strong as its text', () => {
  expect(below('contrast', [['line', 'paper']], 7)).toEqual([]);
});
