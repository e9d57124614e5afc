import type { CommandType } from '../../domain/commands.ts';
import type { Measure, Risk } from '../../domain/tables.ts';
import type { ChangeView, Describers } from '../change-view.ts';
import { type Phrase, phrase } from '../phrase.ts';
import { fieldNames, only, ranges } from './fields.ts';

type Types = Extract<CommandType, 'risk.treat' | 'risk.accept' | `measure.${string}`>;

export const treatTellers: Describers<Types> = {
  'risk.treat': (told) => {
    const { after } = told.first('risk');
    const fields = told.fields('risk');
    if (after && only(fields, 'strategies')) return strategiesTold(after);
    if (after && only(fields, 'residualProbability', 'residualConsequence')) return residualTold(told, after);
    return phrase('history:treat.edit', { number: after?.number ?? '?', fields: fieldNames('risk', fields) });
  },

  'risk.accept': (told) => {
    const { after } = told.first('risk');
    return phrase('history:treat.accept', {
      number: after?.number ?? '?',
      fields: fieldNames('risk', told.fields('risk')),
    });
  },

  'measure.add': (told) => phrase('history:measure.add', aboutMeasure(told, told.first('measure').after)),

  'measure.edit': (told) => {
    const { after } = told.first('measure');
    const fields = told.fields('measure');
    const about = aboutMeasure(told, after);
    if (after && only(fields, 'status'))
      return phrase('history:measure.status', { ...about, status: phrase(`common:status.${after.status}`) });
    return phrase('history:measure.edit', { ...about, fields: fieldNames('measure', fields) });
  },

  'measure.share': (told) => sharedTold(told, 'share'),
  'measure.unshare': (told) => sharedTold(told, 'unshare'),

  'measure.remove': (told) =>
    phrase('history:measure.remove', aboutMeasure(told, told.first('measure').before)),
};

function aboutMeasure(told: ChangeView, measure: Measure | null | undefined): { risk: string; text: string } {
  return { risk: ranges(told.risksOf(measure?.id)) || '?', text: told.text(measure?.text) };
}

function sharedTold(told: ChangeView, what: 'share' | 'unshare'): Phrase {
  const risk = told.named('risk', 'riskId')?.number ?? '?';
  return phrase(`history:measure.${what}`, { risk, text: told.text(told.named('measure', 'id')?.text) });
}

function strategiesTold({ number, strategies }: Risk): Phrase {
  if (strategies.length === 0) return phrase('history:treat.strategies.none', { number });
  const names = strategies.map((strategy) => phrase(`common:strategy.${strategy}`));
  return phrase('history:treat.strategies.some', { number, names });
}

function residualTold(told: ChangeView, { number, residualProbability, residualConsequence }: Risk): Phrase {
  if (residualProbability === null && residualConsequence === null)
    return phrase('history:treat.residual.cleared', { number });
  return phrase('history:treat.residual.rated', {
    number,
    pair: told.pair(residualProbability, residualConsequence),
  });
}
