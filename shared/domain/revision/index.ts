/** A workbook that an analyst has changed, on its way back: what differs, what cannot be taken in, and the change. */
export { type Book, bookIn, type GivenNames, isBookSheet, isCheckedSheet, isOwnSheet } from './book.ts';
export { neededFor, reviseCommand } from './command.ts';
export { compareBook } from './compare.ts';
export type { States } from './compared.ts';
export type { Difference, Doubt, Found, Note, NoteReason, Subject } from './differences.ts';
export type { Field } from './fields.ts';
export { type ExportMark, markIn, markText } from './mark.ts';
export { type State, stateOf } from './state.ts';
export type { Value } from './values.ts';
