import { strategies } from '../codes.ts';
import type { CommandType } from '../commands.ts';
import { ranksBefore } from '../rank.ts';
import { lineWithWords, text } from '../text.ts';
import { needLevel } from './assess.ts';
import type { Decisions } from './index.ts';
import { refuseIfThere } from './people.ts';

type Types = Extract<CommandType, 'risk.treat' | `measure.${string}`>;

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

  'measure.add': (draft, { id, riskId, text: words, kind, personName, due, status }) => {
    draft.need('risk', riskId);
    refuseIfThere(draft, 'measure', id);
    const last = draft.last('measure', 'riskId', riskId);
    const rank = ranksBefore(last ? [last] : [], null)[0] ?? '';
    const ownerId = personName?.id ?? null;
    draft.insert('measure', { id, riskId, text: lineWithWords(words), kind, ownerId, due, status, rank });
  },

  'measure.edit': (draft, { id, text: words, kind, personName, due, status }) => {
    draft.update('measure', id, {
      ...(words !== undefined && { text: lineWithWords(words) }),
      ...(kind !== undefined && { kind }),
      ...(personName !== undefined && { ownerId: personName?.id ?? null }),
      ...(due !== undefined && { due }),
      ...(status !== undefined && { status }),
    });
  },

  'measure.remove': (draft, { id }) => draft.remove('measure', id),
};
