import type { PersonName } from '../../../shared/domain/tables.ts';
import { digestOf } from '../digest.ts';
import type { Image, Migration } from '../migrate.ts';

/**
 * Organisations stand in the log by id, and their names beside it, since a list pasted the wrong way round names people
 * there. A workshop may be kept in any language.
 *
 * `identity` gives each file an id of its own; one from before has that of its first change. Nothing reads it: backups
 * came to be filed by the digest of the first change (`workshopId`), which files of every version have. It can tell a
 * duplicate from the workshop it was made of, whose first change it shares; whoever uses it for that gives a duplicate a
 * new one.
 */
const sql = /* sql */ `
CREATE TABLE organisationAnew (id TEXT PRIMARY KEY, nameId TEXT NOT NULL, rank TEXT NOT NULL) STRICT;
INSERT INTO organisationAnew SELECT id, digestOf('organisation', id, name), rank FROM organisation;
DROP TABLE organisation;
ALTER TABLE organisationAnew RENAME TO organisation;

CREATE TABLE workshopAnew (
  id TEXT PRIMARY KEY CHECK (id = 'workshop'),
  title TEXT NOT NULL,
  objectOfAnalysis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language <> ''),
  facilitatorId TEXT,
  recommendations TEXT NOT NULL,
  participantListing TEXT NOT NULL CHECK (participantListing IN ('counted', 'named')),
  method TEXT NOT NULL CHECK (json_valid(method)),
  votingWay TEXT NOT NULL CHECK (votingWay IN ('fingers', 'agreed', 'secret', 'paper'))
) STRICT;
INSERT INTO workshopAnew SELECT * FROM workshop;
DROP TABLE workshop;
ALTER TABLE workshopAnew RENAME TO workshop;

CREATE TABLE identity (id TEXT PRIMARY KEY) STRICT;
INSERT INTO identity SELECT coalesce((SELECT digest FROM change WHERE seq = 1), lower(hex(randomblob(16))));
`;

/** Made of the name, so that undoing a change of it leads back to the name as it was. */
function nameIn({ id, name }: Image): PersonName {
  return { id: digestOf('organisation', String(id), String(name)), text: String(name) };
}

export const namesBeside: Migration = {
  sql,
  upgradeImage: (table, image) => {
    if (table !== 'organisation') return image;
    const { id, rank } = image;
    return { id, nameId: nameIn(image).id, rank };
  },
  namesIn: (table, image) => (table === 'organisation' ? [nameIn(image)] : []),
};
