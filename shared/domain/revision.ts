/** A workbook that an analyst has changed, on its way back: what differs, what cannot be taken in, and the change. */
export { type Book, bookIn, isBookSheet } from './revision/book.ts';
export { neededFor, reviseCommand } from './revision/command.ts';
export { compareBook, type States } from './revision/compare.ts';
export type { Difference, Found, Note, NoteReason, Subject } from './revision/differences.ts';
export type { Field } from './revision/fields.ts';
export { type ExportMark, markIn, markText } from './revision/mark.ts';
export { type State, stateOf } from './revision/state.ts';
export type { Value } from './revision/values.ts';
