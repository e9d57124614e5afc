import type { Session } from 'electron';

/** The spellchecker fetches dictionaries from the network as soon as it is on. Windows turn it off as well. */
export function denySpellcheck(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
