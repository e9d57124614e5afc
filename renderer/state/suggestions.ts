import { useEffect } from 'react';
import { type SuggestModel, suggestModel } from '../../shared/domain/suggest/index.ts';
import type { Threat } from '../../shared/domain/tables.ts';
import { isCounted } from '../../shared/domain/workshop/risk-status.ts';
import type { Tables } from '../../shared/history/row-change.ts';
import { useBoard } from './board-store.ts';

type Threats = ReadonlyMap<string, Threat>;

/** What the words of the open workshop say: its model, the file it is of, and the placing of threats it knows. */
type Newest = { readonly file: string | null; readonly threats: Threats; readonly model: SuggestModel };
let newest: Newest | null = null;

/**
 * What the words say, with every threat where it is placed at this moment. Words that are new may be missing until
 * the window is idle: reading them all takes longer than an answer may.
 */
export function suggestionsNow(): SuggestModel {
  const { file, tables } = useBoard.getState();
  if (newest?.file !== file) return readWords();
  if (newest.threats !== tables.threat)
    newest = { file, threats: tables.threat, model: placedAnew(newest.model, tables.threat) };
  return newest.model;
}

/** Keeps the words read while a screen that suggests is shown, in moments when nothing else is to be done. */
export function useSuggestions(isBusy?: () => boolean): void {
  const threat = useBoard((board) => board.tables.threat);
  const risk = useBoard((board) => board.tables.risk);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows say when there may be new words.
  useEffect(() => readWhenIdle(isBusy), [isBusy, threat, risk]);
}

/**
 * Reads the words as soon as there is time, and not while somebody `isBusy`: new words take half a second among thousands of
 * threats. Returns what calls it off.
 */
export function readWhenIdle(isBusy: () => boolean = () => false): () => void {
  let waiting = 0;
  const wait = () => {
    waiting = requestIdleCallback(() => (isBusy() ? wait() : readWords()), { timeout: 2_000 });
  };
  wait();
  return () => cancelIdleCallback(waiting);
}

function readWords(): SuggestModel {
  const { file, tables } = useBoard.getState();
  const earlier = newest?.file === file ? newest.model : undefined;
  const model = suggestModel(threatsToRead(tables), namedRisks(tables), earlier, explanations(tables));
  newest = { file, threats: tables.threat, model };
  return model;
}

/** Nothing is put with what was found to be no risk, or is over. */
function threatsToRead({ threat, risk }: Tables) {
  const isAside = ({ riskId }: Threat) => {
    const own = risk.get(riskId ?? '');
    return own !== undefined && !isCounted(own);
  };
  return [...threat.values()].filter((each) => !isAside(each));
}

/** Where a workshop most likely says what its abbreviations stand for, beside threats and titles. */
function explanations({ workshop }: Tables): string[] {
  return [...workshop.values()].flatMap(({ objectOfAnalysis, purpose }) => [objectOfAnalysis, purpose]);
}

/** A risk without a name of its own says nothing that its threats do not. */
function namedRisks({ risk }: Tables) {
  return [...risk.values()].filter((each) => each.title !== '' && isCounted(each));
}

function placedAnew(model: SuggestModel, threats: Threats): SuggestModel {
  const entries = model.entries.map((entry) =>
    entry.threatId === null ? entry : { ...entry, riskId: threats.get(entry.threatId)?.riskId ?? null },
  );
  return { ...model, entries };
}
