import type { Migration } from '../migrate.ts';

/** What practitioners keep of a risk: the safeguards that are there already, and when the risk is looked at next. */
const sql = /* sql */ `
ALTER TABLE risk ADD COLUMN safeguards TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN reviewOn TEXT;
`;

export const practitionersFields: Migration = {
  sql,
  upgradeImage: (table, image) => (table === 'risk' ? { ...image, safeguards: '', reviewOn: null } : image),
};
