/** Every reason for which the app says no. Each has a sentence in both languages: `shared/words`, `refusal`. */
export const refusalCodes = [
  'bad-input',
  'text-empty',
  'text-too-long',
  'paste-too-long',
  'too-many-lines',
  'name-too-long',
  'date-mistyped',
  'time-mistyped',
  'person-unknown',
  'cost-mistyped',
  'rate-mistyped',
  'years-mistyped',
  'column-name-taken',
  'column-name-formula',
  'measure-needs-risk',
  'not-found',
  'already-there',
  'too-many-groups',
  'method-in-use',
  'level-unknown',
  'votes-mistyped',
  'pair-half',
  'round-is-open',
  'risk-set-aside',
  'acceptance-lacks',
  'round-not-open',
  'ballots-would-go',
  'ballot-spent',
  'round-not-fingers',
  'round-former',
  'round-about-other',
  'tallies-wrong',
  'views-alike',
  'compare-with-itself',
  'merge-with-itself',
  'join-with-itself',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict',
  'set-by-organisation',
  'portable-read-only',
  'portable-on-network',
  'origin-changed',
  'origin-missing',
  'file-missing',
  'file-not-opened',
  'file-moved',
  'file-empty',
  'file-foreign',
  'file-newer',
  'rename-older-version',
  'file-locked',
  'file-read-only',
  'file-damaged',
  'file-too-large',
  'file-too-heavy',
  'file-name-unreadable',
  'json-too-large',
  'import-not-utf8',
  'import-not-json',
  'import-wrong-format',
  'import-newer',
  'import-fault',
  'method-file-foreign',
  'table-kind',
  'table-locked',
  'table-old-excel',
  'table-document',
  'table-mail',
  'table-web-archive',
  'table-numbers',
  'table-macros',
  'table-not-text',
  'table-empty',
  'table-broken',
  'table-inflates',
  'table-too-large',
  'table-cell-too-long',
  'table-too-heavy',
  'revision-strange',
  'folder-missing',
  'folder-unusable',
  'folder-empty',
  'copy-folder-missing',
  'copy-folder-full',
  'copy-folder-read-only',
  'copy-folder-silent',
  'copy-folder-own',
  'copy-folder-failed',
  'export-not-writable',
  'export-exists',
  'name-signs',
  'name-device',
  'name-bytes',
  'export-format',
  'export-verify-failed',
  'no-pdf-printer',
  'pdf-not-printed',
  'disk-full',
  'job-cancelled',
  'job-lost',
  'disk-error',
  'not-backed-up',
  'nothing-salvaged',
  'no-workshop-open',
  'not-allowed',
  'not-available',
  'host-unreachable',
  'unexpected',
  'internal-error',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * Thrown inside, turned into a `Result` at the edge: a no that has a sentence for people. `cause` is the unexpected error
 * behind it, which is logged and told to nobody.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

/** Throws `not-found` unless there is a value. */
export function getOrThrow<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Refusal('not-found', { what });
  return value;
}
