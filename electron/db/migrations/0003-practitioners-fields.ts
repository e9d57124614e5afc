import type { TableName } from '../../../shared/domain/tables.ts';
import type { Migration } from '../migrate.ts';

/**
 * What practitioners keep of a risk: the safeguards that are there already, when it is looked at next, who owns it,
 * whether it is open, how certain its level is, what it was in the analysis before,
 * from which method its levels were mapped, and both views where the room agreed to differ. Of a measure: how urgent it is, when it begins and ended,
 * and what came of it. Of the analysis: the case it belongs to, the classes of its information, and who decided on it.
 * Votes say which risk they were given on, where it has become one with another, and rounds whether they are about its
 * level or about the one that is left after treatment. Beside them stand notes that were set
 * aside for later.
 */
const sql = /* sql */ `
ALTER TABLE risk ADD COLUMN safeguards TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN reviewOn TEXT;
ALTER TABLE risk ADD COLUMN riskOwnerId TEXT;
ALTER TABLE risk ADD COLUMN decidingDomain TEXT;
ALTER TABLE risk ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
ALTER TABLE risk ADD COLUMN statusReason TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN statusOn TEXT;
ALTER TABLE risk ADD COLUMN certainty TEXT;
ALTER TABLE risk ADD COLUMN mappedFrom TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN residualMappedFrom TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN views TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(views));
ALTER TABLE measure ADD COLUMN priority TEXT;
ALTER TABLE measure ADD COLUMN startOn TEXT;
ALTER TABLE measure ADD COLUMN doneOn TEXT;
ALTER TABLE measure ADD COLUMN progress TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN sideEffects TEXT NOT NULL DEFAULT '';
ALTER TABLE measure ADD COLUMN effect TEXT NOT NULL DEFAULT '';
ALTER TABLE tally ADD COLUMN heldOn INTEGER;
ALTER TABLE votingRound ADD COLUMN about TEXT NOT NULL DEFAULT 'level' CHECK (about IN ('level', 'residual'));
ALTER TABLE workshop ADD COLUMN referenceNumber TEXT NOT NULL DEFAULT '';
ALTER TABLE workshop ADD COLUMN classificationMark TEXT NOT NULL DEFAULT '';
ALTER TABLE workshop ADD COLUMN system TEXT NOT NULL DEFAULT '';
ALTER TABLE workshop ADD COLUMN confidentialityClass INTEGER;
ALTER TABLE workshop ADD COLUMN integrityClass INTEGER;
ALTER TABLE workshop ADD COLUMN availabilityClass INTEGER;
ALTER TABLE workshop ADD COLUMN traceabilityClass INTEGER;
ALTER TABLE workshop ADD COLUMN legalDemands TEXT NOT NULL DEFAULT '';
ALTER TABLE workshop ADD COLUMN decidedById TEXT;
ALTER TABLE workshop ADD COLUMN decidedOn TEXT;
ALTER TABLE workshop ADD COLUMN reviewOn TEXT;
ALTER TABLE workshop ADD COLUMN supervisionPart TEXT NOT NULL DEFAULT 'left-out'
  CHECK (supervisionPart IN ('left-out', 'included'));
ALTER TABLE workshop ADD COLUMN registerOrder TEXT NOT NULL DEFAULT 'number'
  CHECK (registerOrder IN ('number', 'comparison'));
ALTER TABLE workshop ADD COLUMN earlier TEXT NOT NULL DEFAULT 'null' CHECK (json_valid(earlier));
CREATE TABLE earlierRisk (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number > 0),
  title TEXT NOT NULL,
  probability TEXT,
  consequence TEXT,
  rationale TEXT NOT NULL
) STRICT;
CREATE TABLE parkedNote (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL CHECK (text <> ''),
  groupId TEXT REFERENCES workGroup (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'handled')),
  rank TEXT NOT NULL
) STRICT;
`;

/** What an older row has in the columns that are new. */
const added: { readonly [T in TableName]?: object } = {
  risk: {
    safeguards: '',
    reviewOn: null,
    riskOwnerId: null,
    decidingDomain: null,
    status: 'open',
    statusReason: '',
    statusOn: null,
    certainty: null,
    mappedFrom: '',
    residualMappedFrom: '',
    views: [],
  },
  measure: { priority: null, startOn: null, doneOn: null, progress: '', sideEffects: '', effect: '' },
  tally: { heldOn: null },
  votingRound: { about: 'level' },
  workshop: {
    referenceNumber: '',
    classificationMark: '',
    system: '',
    confidentialityClass: null,
    integrityClass: null,
    availabilityClass: null,
    traceabilityClass: null,
    legalDemands: '',
    decidedById: null,
    decidedOn: null,
    reviewOn: null,
    supervisionPart: 'left-out',
    registerOrder: 'number',
    earlier: null,
  },
};

export const practitionersFields: Migration = {
  sql,
  upgradeImage: (table, image) => ({ ...image, ...added[table] }),
};
