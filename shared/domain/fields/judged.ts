import type { MergedFields } from './field.ts';
import { line, optionalChoice, views } from './kinds.ts';

/** What a room says of its judgement of a risk beside the levels themselves, and where these come from. */
export const judgedFields = {
  /** How certain the room is of the level: said beside it, never in a ballot. */
  certainty: {
    ...optionalChoice('certainty'),
    since: 3,
    startsEmpty: true,
    set: { by: 'risk.assess', as: 'certainty' },
    merge: 'first',
    history: 'certainty',
    file: { at: 'risk', as: 'certainty', leftOut: true },
    column: 'certainty',
    report: 'own',
    filtered: true,
  },
  /** Name of the method that the level was set by, where another one has mapped it and nobody has confirmed that. */
  mappedFrom: {
    ...line,
    since: 3,
    startsEmpty: true,
    set: { by: 'risk.assess', as: 'mappedFrom' },
    merge: 'own',
    history: 'mappedFrom',
    file: { at: 'risk', as: 'mappedFrom', leftOut: true },
    column: 'mappedFrom',
    report: 'own',
    filtered: true,
  },
  residualMappedFrom: {
    ...line,
    since: 3,
    startsEmpty: true,
    set: { by: 'risk.treat', as: 'residualMappedFrom' },
    merge: 'own',
    history: 'residualMappedFrom',
    file: { at: 'risk', as: 'residualMappedFrom', leftOut: true },
    column: 'residualMappedFrom',
    report: 'own',
    filtered: false,
  },
  /** Both views of a room that agreed to differ; which of them holds is the pair that is set, and why is its reason. */
  views: {
    ...views,
    since: 3,
    startsEmpty: true,
    set: { by: 'risk.assess', as: 'views' },
    merge: 'own',
    history: 'views',
    file: { at: 'risk', as: 'views', leftOut: true },
    column: 'views',
    report: 'own',
    filtered: false,
  },
} as const satisfies MergedFields;
