/**
 * The interchange format: a whole workshop as one JSON file that other programs can read and write.
 * Documented by example in `resources/interchange.md`; the schema both checks and types it.
 */
export { type CompleteInterchange, completed } from './interchange/complete.ts';
export { importFaults } from './interchange/faults.ts';
export { fromInterchange, type Imported } from './interchange/from.ts';
export { parseJson } from './interchange/json.ts';
export { Names } from './interchange/names.ts';
export {
  type Interchange,
  type InterchangeFile,
  interchangeFormat,
  interchangeSchema,
  interchangeVersion,
  parseInterchange,
} from './interchange/schema.ts';
export { interchangeText, toInterchange } from './interchange/to.ts';
