import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { WorkGroup } from '../../../shared/domain/tables.ts';
import { titleOf } from '../../../shared/domain/workshop/register.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyButton } from '../../keys/KeyCapOf.tsx';
import { boardKeys } from '../../keys/tables/cluster.ts';
import { useAnnounced } from '../../state/announcer.ts';
import { useBoard } from '../../state/board-store.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './BoardLine.module.css';
import { type BoardItem, type Lists, listsNow } from './board-model.ts';
import { hasMarks, markThreats, setCluster, useCluster } from './cluster-store.ts';
import { hitsOf, itemsToShow, showFound, showHits } from './find.ts';
import { focusFirst, focusLast } from './focus.ts';

type Props = { readonly lists: Lists; readonly groups: ReadonlyMap<string, WorkGroup> };

/** Looks for threats and risks: what is not found dims, Enter goes from hit to hit. */
export function Finder({ lists, groups }: Props) {
  const { t } = useWords('cluster');
  const isOpen = useCluster((state) => state.find !== null);
  const marked = useCluster(hasMarks);
  if (isOpen) return <Field lists={lists} groups={groups} />;
  // A mark must not push the board down: what can be done with it has the line to itself.
  if (marked) return null;
  return (
    <KeyButton table={boardKeys} row="find" onClick={() => setCluster({ find: { text: '', at: -1 } })}>
      {t('find.open')}
    </KeyButton>
  );
}

function Field({ lists, groups }: Props) {
  const { t } = useWords('cluster');
  const { text, at } = useCluster((state) => state.find) ?? { text: '', at: -1 };
  const hits = useMemo(() => hitsOf(lists, groups, text), [lists, groups, text]);
  useShown(hits, text, at);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const change = (next: string) => setCluster({ find: { text: next, at: -1 } });
  return (
    <search className={styles.finder}>
      <input
        ref={field}
        id="find"
        type="text"
        className={styles.field}
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => answer(event, hits)}
      />
      <span className={styles.finderCount}>{text.trim() !== '' && <Count hits={hits} at={at} />}</span>
      {hits.some(({ kind }) => kind === 'threat') && (
        <Button look="quiet" onClick={() => markHits(hits)}>
          <KeyCap>Ctrl Enter</KeyCap> {t('find.mark')}
        </Button>
      )}
      <Button look="quiet" onClick={() => close(hits)}>
        <KeyCap>Esc</KeyCap> {t('find.close')}
      </Button>
    </search>
  );
}

function Count({ hits, at }: { readonly hits: readonly BoardItem[]; readonly at: number }) {
  const { t } = useWords('cluster');
  const words =
    at < 0 ? t('find.hits', { count: hits.length }) : t('find.at', { at: at + 1, count: hits.length });
  const hit = hits[at];
  useAnnounced(hit ? nameOfHit(t, hit, at, hits.length) : words);
  return words;
}

/** A hit as it is heard: which of them, and what is found. */
function nameOfHit(t: Words<'cluster'>, { kind, id }: BoardItem, at: number, count: number): string {
  const { tables } = useBoard.getState();
  const place = { at: at + 1, count };
  if (kind === 'threat') {
    const { number = 0, text = '' } = tables.threat.get(id) ?? {};
    return t('find.hitThreat', { ...place, number, text });
  }
  const column = listsNow().columns.find(({ risk }) => risk.id === id);
  const text = column ? titleOf(column.risk, column.threats) || t('common:noTitle') : '';
  return t('find.hitRisk', { ...place, number: column?.risk.number ?? 0, text });
}

/** Shows the hits after every change of what they depend on, and takes it all away with the field. */
function useShown(hits: readonly BoardItem[], text: string, at: number): void {
  const collapsed = useUi((ui) => ui.collapsed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a risk that is opened shows cards that were not there.
  useLayoutEffect(() => showHits(hits, text.trim() !== ''), [hits, text, collapsed]);
  useLayoutEffect(() => showFound(hits[at]), [hits, at]);
  useLayoutEffect(
    () => () => {
      showFound(undefined);
      showHits([], false);
    },
    [],
  );
}

function answer(event: KeyboardEvent, hits: readonly BoardItem[]): void {
  if (event.key === 'Escape') close(hits);
  else if (event.key === 'ArrowDown') focusHit(hits);
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) markHits(hits);
  else if (event.key === 'Enter') go(hits, event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** To the next hit or the one before; after the last comes the first. */
function go(hits: readonly BoardItem[], steps: 1 | -1): void {
  setCluster(({ find }) => {
    if (!find || hits.length === 0) return {};
    const from = find.at < 0 && steps < 0 ? 0 : find.at;
    return { find: { ...find, at: (from + steps + hits.length) % hits.length } };
  });
}

/** From the field to the hit one has come to, while the rest stays dim. */
function focusHit(hits: readonly BoardItem[]): void {
  const item = hits[Math.max(0, useCluster.getState().find?.at ?? 0)];
  if (item) focusFirst(itemsToShow(item));
}

function markHits(hits: readonly BoardItem[]): void {
  const { markedThreats } = useCluster.getState();
  const ids = hits.filter(({ kind }) => kind === 'threat').map(({ id }) => id);
  markThreats(new Set([...markedThreats, ...ids]));
  focusHit(hits);
}

/** Back to the board: to the hit one has come to, else to where one was. */
function close(hits: readonly BoardItem[]): void {
  const at = useCluster.getState().find?.at ?? -1;
  if (at >= 0) focusHit(hits);
  else focusLast();
  setCluster({ find: null });
}
