/** What an export at a step of the work has in it: larger than a sector, and told apart from every other. */
export function exportedAt(step: number): Buffer {
  return Buffer.alloc(3_000, `${step} `);
}
