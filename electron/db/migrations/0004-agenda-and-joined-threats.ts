import type { TableName } from '../../../shared/domain/tables.ts';
import type { Migration } from '../migrate.ts';

/**
 * The times of the sitting go with the workshop: before, the machine kept them for itself. A threat that says the same as
 * another may be joined to it: it keeps its number, group and words, and is shown on the other's card. The rows of one
 * change may come in any order, so that the reference is checked when all are written.
 */
const sql = /* sql */ `
ALTER TABLE workshop ADD COLUMN agenda TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(agenda));
ALTER TABLE threat ADD COLUMN joinedTo TEXT CHECK (joinedTo <> id)
  REFERENCES threat (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX threatByJoined ON threat (joinedTo) WHERE joinedTo IS NOT NULL;
`;

/** What an older row has in the columns that are new. */
const added: { readonly [T in TableName]?: object } = {
  workshop: { agenda: null },
  threat: { joinedTo: null },
};

export const agendaAndJoinedThreats: Migration = {
  sql,
  upgradeImage: (table, image) => ({ ...image, ...added[table] }),
};
