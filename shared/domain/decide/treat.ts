import type { CommandType } from '../commands.ts';
import { emptyRow } from '../fields/field.ts';
import { measureFields } from '../fields/measure.ts';
import { riskFields } from '../fields/risk.ts';
import { patchOf } from './fields.ts';
import type { Decisions } from './index.ts';
import { linkMeasure, linksOf, unlinkMeasure } from './measure-risk.ts';
import { refuseIfThere } from './people.ts';

type Types = Extract<CommandType, 'risk.treat' | 'risk.accept' | `measure.${string}`>;

export const treatDecisions: Decisions<Types> = {
  'risk.treat': (draft, command) =>
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.treat', command)),

  'risk.accept': (draft, command) =>
    draft.update('risk', command.id, patchOf(draft, riskFields, 'risk.accept', command)),

  'measure.add': (draft, command) => {
    const { id, riskId } = command;
    refuseIfThere(draft, 'measure', id);
    const given = patchOf(draft, measureFields, 'measure.edit', command);
    draft.insert('measure', { id, ...emptyRow(measureFields), ...given });
    linkMeasure(draft, id, riskId);
  },

  'measure.edit': (draft, command) =>
    draft.update('measure', command.id, patchOf(draft, measureFields, 'measure.edit', command)),

  'measure.share': (draft, { id, riskId }) => {
    draft.need('measure', id);
    linkMeasure(draft, id, riskId);
  },

  'measure.unshare': (draft, { id, riskId }) => unlinkMeasure(draft, id, riskId),

  'measure.remove': (draft, { id }) => {
    for (const link of linksOf(draft, id)) draft.remove('measureRisk', link.id);
    draft.remove('measure', id);
  },
};
