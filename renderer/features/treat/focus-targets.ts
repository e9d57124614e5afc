/** Ids of what the keys go to. */
export const places = {
  risk: (id: string) => `treat-risk-${id}`,
  note: 'treat-note',
  accept: 'treat-accept',
  newMeasure: 'treat-new-measure',
  residual: (axis: string) => `treat-residual-${axis}`,
  matrix: 'treat-matrix',
};

/** The risk in the list: from here the arrows go to its neighbours. */
export function focusRisk(id: string): void {
  const item = document.getElementById(places.risk(id));
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}

export const focusNote = () => document.getElementById(places.note)?.querySelector('textarea')?.focus();

export const focusAcceptance = () =>
  document.getElementById(places.accept)?.querySelector('textarea')?.focus();

export const focusNewMeasure = () => document.getElementById(places.newMeasure)?.focus();

export const focusResidual = (axis: string) => document.getElementById(places.residual(axis))?.focus();

export function focusMatrix(): void {
  document.getElementById(places.matrix)?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
