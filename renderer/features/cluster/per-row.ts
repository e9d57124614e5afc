/** How many risks stand beside each other now: what the style sheet has made of the room there is. */
export function perRow(): number {
  const grid = document.querySelector('[data-region=risks]');
  if (!grid) return 1;
  return Math.max(1, getComputedStyle(grid).gridTemplateColumns.split(' ').length);
}
