import { strategies } from '../codes.ts';
import type { CommandType } from '../commands.ts';
import { lineWithWords, text } from '../text/text.ts';
import { needLevel } from './assess.ts';
import type { Decisions } from './index.ts';
import { linkMeasure, linksOf, unlinkMeasure } from './measure-risk.ts';
import { refuseIfThere } from './people.ts';

type Types = Extract<CommandType, 'risk.treat' | 'risk.accept' | `measure.${string}`>;

export const treatDecisions: Decisions<Types> = {
  'risk.treat': (draft, command) => {
    needLevel(draft, 'probability', command.residualProbability ?? null);
    needLevel(draft, 'consequence', command.residualConsequence ?? null);
    const { id, note, residualProbability, residualConsequence } = command;
    const chosen = command.strategies;
    draft.update('risk', id, {
      ...(chosen !== undefined && { strategies: strategies.filter((each) => chosen.includes(each)) }),
      ...(note !== undefined && { treatmentNote: text(note) }),
      ...(residualProbability !== undefined && { residualProbability }),
      ...(residualConsequence !== undefined && { residualConsequence }),
    });
  },

  'risk.accept': (draft, { id, reason, personName, on }) => {
    draft.update('risk', id, {
      ...(reason !== undefined && { acceptedReason: text(reason) }),
      ...(personName !== undefined && { acceptedById: personName?.id ?? null }),
      ...(on !== undefined && { acceptedOn: on }),
    });
  },

  'measure.add': (draft, { id, riskId, text: words, kind, personName, due, status, cost }) => {
    refuseIfThere(draft, 'measure', id);
    const ownerId = personName?.id ?? null;
    draft.insert('measure', {
      id,
      text: lineWithWords(words),
      kind,
      ownerId,
      due,
      status,
      cost: cost ?? null,
    });
    linkMeasure(draft, id, riskId);
  },

  'measure.edit': (draft, { id, text: words, kind, personName, due, status, cost }) => {
    draft.update('measure', id, {
      ...(words !== undefined && { text: lineWithWords(words) }),
      ...(kind !== undefined && { kind }),
      ...(personName !== undefined && { ownerId: personName?.id ?? null }),
      ...(due !== undefined && { due }),
      ...(status !== undefined && { status }),
      ...(cost !== undefined && { cost }),
    });
  },

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
