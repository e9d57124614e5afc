import type { Migration } from '../migrate.ts';

/** The times of the sitting go with the workshop: before, the machine kept them for itself. */
const sql = /* sql */ `
ALTER TABLE workshop ADD COLUMN agenda TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(agenda));
`;

export const agenda: Migration = {
  sql,
  upgradeImage: (table, image) => (table === 'workshop' ? { ...image, agenda: null } : image),
};
