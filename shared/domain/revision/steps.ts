/** Commands that a workbook changed by an analyst may consist of. */
const steps = new Set<string>([
  'risk.add',
  'risk.edit',
  'risk.assess',
  'risk.treat',
  'risk.accept',
  'risk.setOwner',
  'risk.setStatus',
  'measure.add',
  'measure.edit',
  'measure.share',
  'measure.unshare',
  'measure.remove',
]);

/** Whether a command may be a step of a revision. */
export function isRevisionStep(type: string): boolean {
  return steps.has(type);
}

/** Most steps of one revision: every row of the largest register, changed in several ways. */
export const mostRevisionSteps = 100_000;
