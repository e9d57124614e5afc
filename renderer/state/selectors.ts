import { useMemo } from 'react';
import type { Language } from '../../shared/domain/codes.ts';
import type { Level, Method } from '../../shared/domain/method/method.ts';
import type { Threat, WorkGroup, Workshop } from '../../shared/domain/tables.ts';
import { cardsOf, joinedByCard } from '../../shared/domain/workshop/joined.ts';
import { byRank } from '../../shared/domain/workshop/rank.ts';
import { bySign, type RegisterRow, register } from '../../shared/domain/workshop/register.ts';
import { countedRows, isCounted } from '../../shared/domain/workshop/risk-status.ts';
import { type SinceEarlier, sinceEarlier } from '../../shared/domain/workshop/since-earlier.ts';
import type { Tables } from '../../shared/history/row-change.ts';
import { type InterfaceLanguage, textLanguage, wordsLanguage } from '../../shared/words/index.ts';
import { alphabetical } from '../../shared/words/locale.ts';
import { useBoard } from './board-store.ts';
import { useUi } from './ui-store.ts';

export function useTables(): Tables {
  return useBoard((board) => board.tables);
}

/** The open workshop's facts; only to be used below the frame, where one is open. */
export function useWorkshop(): Workshop {
  const workshop = useBoard((board) => board.tables.workshop.get('workshop'));
  if (!workshop) throw new Error('no workshop is open');
  return workshop;
}

export function useMethod(): Method {
  return useWorkshop().method;
}

/** The language of the window: dates and figures are written in it. */
export function useInterfaceLanguage(): InterfaceLanguage {
  return useUi((ui) => ui.preferences.language);
}

/** The language of a workshop's and a method's own texts in this window. */
export function useLanguage(): Language {
  return textLanguage(useInterfaceLanguage());
}

/** The language whose alphabet the workshop's names stand in the order of, whatever the window speaks. */
export function useAlphabet(): (a: string, b: string) => number {
  const language = useBoard((board) => board.tables.workshop.get('workshop')?.language ?? 'sv');
  return useMemo(() => alphabetical(wordsLanguage(language)), [language]);
}

/** The label of a level in the language of the window. */
export function useLabel(): (level: Level | null | undefined) => string {
  const language = useLanguage();
  return (level) => level?.[language] ?? '';
}

/** Work groups in the order of their signs. */
export function useGroups(): WorkGroup[] {
  const groups = useBoard((board) => board.tables.workGroup);
  return useMemo(() => [...groups.values()].sort(bySign), [groups]);
}

/** Cards by risk id in their order; those of the tray under null. */
export function useThreatsByRisk(): ReadonlyMap<string | null, Threat[]> {
  const threats = useBoard((board) => board.tables.threat);
  return useMemo(
    () => Map.groupBy(cardsOf(threats.values()).sort(byRank), (threat) => threat.riskId),
    [threats],
  );
}

/** What is joined to each threat, by its id. */
export function useJoined(): ReadonlyMap<string, readonly Threat[]> {
  const threats = useBoard((board) => board.tables.threat);
  return useMemo(() => joinedByCard(threats.values()), [threats]);
}

/** The whole register: highest level first, then number, unrated last, and after these what is set aside. */
export function useWholeRegister(): RegisterRow[] {
  const tables = useTables();
  return useMemo(() => register(tables), [tables]);
}

/** What has changed since the analysis that this one was made from; null where there was none. */
export function useSince(): SinceEarlier | null {
  const tables = useTables();
  return useMemo(
    () => (tables.earlierRisk.size === 0 ? null : sinceEarlier(tables, register(tables))),
    [tables],
  );
}

/** The risks of the register that count. */
export function useRegister(): RegisterRow[] {
  const all = useWholeRegister();
  return useMemo(() => countedRows(all), [all]);
}

/** The risks that are worked on, and the one that is shown though it is set aside: it may be looked at and opened again. */
export function useRegisterWith(riskId: string | null): RegisterRow[] {
  const all = useWholeRegister();
  return useMemo(() => all.filter(({ risk }) => isCounted(risk) || risk.id === riskId), [all, riskId]);
}
