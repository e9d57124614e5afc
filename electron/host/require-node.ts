import { hostLanguage, translator } from './words.ts';

/** The first Node that has all that is used here. */
const oldest = 24;

/** Imported before all else: an older Node, which a shell may find before the project's own, gets a sentence. */
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(translator(hostLanguage())('host:nodeTooOld', { version: process.versions.node, oldest }));
  process.exit(1);
}
