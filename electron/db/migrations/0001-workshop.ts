import type { Migration } from '../migrate.ts';

/**
 * The first schema. Column names are the property names of `shared/domain/tables.ts`.
 * Nothing cascades: what goes with a row is deleted by the command, and so stands in the log.
 * The only triggers keep the log as it was written. Threats have no index by group: recording one, the commonest
 * change, would pay for it each time, and removing a group is rare.
 */
const sql = /* sql */ `
CREATE TABLE workshop (
  id TEXT PRIMARY KEY CHECK (id = 'workshop'),
  title TEXT NOT NULL,
  objectOfAnalysis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
  facilitatorId TEXT,
  recommendations TEXT NOT NULL,
  participantListing TEXT NOT NULL CHECK (participantListing IN ('counted', 'named')),
  method TEXT NOT NULL CHECK (json_valid(method)),
  votingWay TEXT NOT NULL CHECK (votingWay IN ('fingers', 'agreed', 'secret', 'paper'))
) STRICT;

CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT NOT NULL, rank TEXT NOT NULL) STRICT;

CREATE TABLE workGroup (
  id TEXT PRIMARY KEY,
  sign TEXT NOT NULL CHECK (sign GLOB '[A-J]'),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  personNameId TEXT,
  organisationId TEXT REFERENCES organisation (id),
  role TEXT NOT NULL,
  groupId TEXT REFERENCES workGroup (id),
  rank TEXT NOT NULL
) STRICT;
CREATE INDEX participantByOrganisation ON participant (organisationId);
CREATE INDEX participantByGroup ON participant (groupId, rank);

CREATE TABLE risk (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  probability TEXT,
  consequence TEXT,
  rationale TEXT NOT NULL,
  residualProbability TEXT,
  residualConsequence TEXT,
  strategies TEXT NOT NULL CHECK (json_valid(strategies)),
  treatmentNote TEXT NOT NULL,
  acceptedReason TEXT NOT NULL,
  acceptedById TEXT,
  acceptedOn TEXT,
  rank TEXT NOT NULL
) STRICT;

CREATE TABLE threat (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number > 0),
  groupId TEXT REFERENCES workGroup (id),
  text TEXT NOT NULL CHECK (text <> ''),
  cause TEXT NOT NULL,
  consequence TEXT NOT NULL,
  detail TEXT NOT NULL,
  properties TEXT NOT NULL CHECK (json_valid(properties)),
  origin TEXT,
  riskId TEXT REFERENCES risk (id),
  rank TEXT NOT NULL
) STRICT;
CREATE INDEX threatByRisk ON threat (riskId, rank);

CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL CHECK (text <> ''),
  kind TEXT NOT NULL,
  ownerId TEXT,
  due TEXT,
  status TEXT NOT NULL,
  cost INTEGER CHECK (cost >= 0)
) STRICT;

CREATE TABLE measureRisk (
  id TEXT PRIMARY KEY,
  measureId TEXT NOT NULL REFERENCES measure (id),
  riskId TEXT NOT NULL REFERENCES risk (id),
  rank TEXT NOT NULL
) STRICT;
CREATE INDEX measureRiskByRisk ON measureRisk (riskId, rank);
CREATE INDEX measureRiskByMeasure ON measureRisk (measureId);

CREATE TABLE votingRound (
  id TEXT PRIMARY KEY,
  way TEXT NOT NULL CHECK (way IN ('fingers', 'agreed', 'secret', 'paper')),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  riskIds TEXT NOT NULL CHECK (json_valid(riskIds)),
  present INTEGER CHECK (present >= 0),
  ballots INTEGER NOT NULL CHECK (ballots >= 0),
  earlierId TEXT REFERENCES votingRound (id),
  formerMethod TEXT NOT NULL CHECK (json_valid(formerMethod)),
  rank TEXT NOT NULL
) STRICT;
CREATE INDEX votingRoundByEarlier ON votingRound (earlierId);

CREATE TABLE tally (
  id TEXT PRIMARY KEY,
  roundId TEXT NOT NULL REFERENCES votingRound (id),
  riskId TEXT NOT NULL REFERENCES risk (id),
  probability TEXT,
  consequence TEXT,
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT;
CREATE INDEX tallyByRound ON tally (roundId);
CREATE INDEX tallyByRisk ON tally (riskId);

CREATE TABLE comparison (
  id TEXT PRIMARY KEY,
  oneId TEXT NOT NULL REFERENCES risk (id),
  otherId TEXT NOT NULL REFERENCES risk (id),
  worse TEXT NOT NULL CHECK (worse IN ('one', 'other', 'equal'))
) STRICT;
CREATE INDEX comparisonByOne ON comparison (oneId);
CREATE INDEX comparisonByOther ON comparison (otherId);

-- Running counts of an open secret round, outside the log: counts of a fixed width in a blob of a fixed size, so that
-- neither the order nor the time of a ballot is anywhere in the file.
CREATE TABLE ballotBox (roundId TEXT PRIMARY KEY REFERENCES votingRound (id), counts BLOB NOT NULL) STRICT;

-- Names of people: outside the log, which holds their ids, so that a person can be forgotten.
CREATE TABLE personName (id TEXT PRIMARY KEY, text TEXT NOT NULL, digest TEXT NOT NULL) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT,
  code TEXT NOT NULL,
  command TEXT NOT NULL CHECK (json_valid(command)),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES change (seq),
  schemaVersion INTEGER NOT NULL,
  digest TEXT NOT NULL,
  CHECK ((kind = 'do') = (target IS NULL))
) STRICT;

CREATE TABLE changeRow (
  seq INTEGER NOT NULL REFERENCES change (seq),
  n INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER changeIsNotEdited BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER changeIsNotDeleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER changeRowIsNotEdited BEFORE UPDATE ON changeRow BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER changeRowIsNotDeleted BEFORE DELETE ON changeRow BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`;

export const workshopMigration: Migration = { sql, upgradeImage: (_table, image) => image };
