/**
 * The interchange format: a whole workshop as one JSON file that other programs can read and write.
 * Documented by example in `resources/interchange.md`; the schema both checks and types it.
 */
export { type CompleteInterchange, completed } from './complete.ts';
export { importFaults } from './faults.ts';
export { Names } from './fields.ts';
export { fromInterchange, type Imported } from './from.ts';
export { parseJson, smallJson } from './json.ts';
export {
  type Interchange,
  type InterchangeFile,
  parseInterchange,
} from './schema.ts';
export { interchangeText, toInterchange } from './to.ts';
