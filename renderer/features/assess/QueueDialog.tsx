import { type ReactNode, useMemo } from 'react';
import type { Axis } from '../../../shared/domain/codes.ts';
import type { Pair } from '../../../shared/domain/method/method.ts';
import { timeInWords } from '../../../shared/domain/projector/agenda.ts';
import {
  discussionQueue,
  type QueueItem,
  type SettledItem,
  settledRisks,
} from '../../../shared/domain/voting/queue.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isUnconfirmed, isUnrated } from '../../../shared/domain/workshop/risk-status.ts';
import { ranges } from '../../../shared/history/describe/fields.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { Button } from '../../components/Button.tsx';
import { ToggleChip } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useClock } from '../../components/use-time.ts';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useInterfaceLanguage, useLanguage, useMethod, useTables } from '../../state/selectors.ts';
import { plenaryOrder } from './current-risk.ts';
import styles from './QueueDialog.module.css';
import { minutesUntil, setVoting, useVoting } from './voting-store.ts';

type GoTo = (row: RegisterRow | undefined) => void;
type Props = { readonly rows: readonly RegisterRow[]; readonly onGo: GoTo };

/** What to discuss first, what all agree on already, and how much time is left. */
export function QueueDialog({ rows, onGo }: Props) {
  const { t } = useWords('assess');
  const method = useMethod();
  const tables = useTables();
  const queue = useMemo(() => discussionQueue(tables, method), [tables, method]);
  const { toAccept, decidedOtherwise } = useMemo(() => settledRisks(queue), [queue]);
  const inQueueOrder = useVoting((voting) => voting.inQueueOrder);
  const close = () => setVoting({ queueShown: false });
  const go: GoTo = (row) => {
    close();
    onGo(row);
  };
  const left = rows.filter(isUnrated).length;
  return (
    <Dialog title={t('queue.title')} onClose={close} wide>
      <div className={styles.queue}>
        <p>{t(queue.length > 0 ? 'queue.explained' : 'queue.empty')}</p>
        <TimeLeft risks={left} />
        <Unconfirmed rows={rows} onGo={go} />
        <Sweep agreed={toAccept} />
        <DecidedOtherwise items={decidedOtherwise} rows={rows} onGo={go} />
        {queue.length > 0 && (
          <>
            <div>
              <ToggleChip pressed={inQueueOrder} onToggle={() => setVoting({ inQueueOrder: !inQueueOrder })}>
                {t('queue.inOrder')}
              </ToggleChip>
            </div>
            <ol className={styles.list}>
              {queue.map((item) => (
                <QueueLine key={item.risk.id} item={item} rows={rows} onGo={go} />
              ))}
            </ol>
          </>
        )}
      </div>
    </Dialog>
  );
}

type LineProps = { readonly item: QueueItem; readonly rows: readonly RegisterRow[]; readonly onGo: GoTo };

function QueueLine({ item, rows, onGo }: LineProps) {
  const { t } = useWords('assess');
  const [method, language] = [useMethod(), useLanguage()];
  const percent = Math.round(item.away * 100);
  return (
    <RiskLine item={item} rows={rows} onGo={onGo}>
      <span className={styles.levels}>
        {item.levels.map((level) => (
          <LevelChip key={level.code} method={method} level={level} language={language} />
        ))}
      </span>
      <span className={styles.why}>{t(reasonOf(item), { percent })}</span>
      <span className={styles.mark}>{markOf(rowOf(item, rows), t)}</span>
    </RiskLine>
  );
}

/** How far a risk has come: a level that was mapped is not assessed before somebody confirms it. */
function markOf(row: RegisterRow | undefined, t: Words<'assess'>): string {
  if (!row?.level) return '';
  return t(isUnconfirmed(row) ? 'common:unconfirmed' : 'queue.rated');
}

/** Risks whose level a change of method has mapped, in a line apart: none of them is done by a vote. */
function Unconfirmed({ rows, onGo }: Props) {
  const { t } = useWords('assess');
  const own = plenaryOrder(rows.filter(isUnconfirmed));
  const [first] = own;
  if (!first) return null;
  const numbers = ranges(own.map(({ risk }) => risk.number));
  return (
    <p className={styles.unconfirmed}>
      <span>{t('common:mappedLevels', { count: own.length, numbers })}.</span>
      <Button onClick={() => onGo(first)}>{t('queue.toRisk', { number: first.risk.number })}</Button>
    </p>
  );
}

/** A risk by number and title, with what is said of it; choosing it goes there. */
function RiskLine({ item, rows, onGo, children }: LineProps & { readonly children: ReactNode }) {
  const { t } = useWords('assess');
  const row = rowOf(item, rows);
  return (
    <li>
      <button type="button" className={styles.item} onClick={() => onGo(row)}>
        <span className={styles.number}>{item.risk.number}</span>
        <span className={styles.title} dir="auto">
          <Hyphenated text={row?.title ?? ''} otherwise={t('common:noTitle')} />
        </span>
        {children}
      </button>
    </li>
  );
}

function rowOf({ risk }: QueueItem, rows: readonly RegisterRow[]): RegisterRow | undefined {
  return rows.find((row) => row.risk.id === risk.id);
}

function reasonOf({ kind, basis }: QueueItem) {
  return kind === 'decisive' && basis === 'axes' ? 'queue.decisiveApart' : (`queue.${kind}` as const);
}

/** Risks that every vote gives the same level, offered for acceptance as one change. */
function Sweep({ agreed }: { readonly agreed: readonly SettledItem[] }) {
  const { t } = useWords('assess');
  if (agreed.length === 0) return null;
  const accept = () => {
    const risks = agreed.map(({ risk, pair }) => ({
      id: risk.id,
      probability: pair.probability,
      consequence: pair.consequence,
    }));
    run({ type: 'risk.assessMany', risks });
  };
  const numbers = agreed.map(({ risk }) => risk.number).sort((a, b) => a - b);
  return (
    <section className={styles.sweep} aria-label={t('queue.agreed')}>
      <p>{t('queue.sweep', { count: agreed.length, numbers: numbers.join(', ') })}</p>
      <Button look="main" onClick={accept}>
        {t('queue.acceptAll', { count: agreed.length })}
      </Button>
    </section>
  );
}

/** Shown as an example of how a time is written: four in the afternoon. */
const usualEnd = 16 * 60;

/** When the session ends, as people write it, and how long that leaves for each risk that is not rated yet. */
function TimeLeft({ risks }: { readonly risks: number }) {
  const { t } = useWords('assess');
  const language = useInterfaceLanguage();
  const endsAt = useVoting((voting) => voting.endsAt);
  const minutes = minutesUntil(endsAt, useClock(5_000));
  return (
    <div className={styles.time}>
      <label className={styles.end}>
        {t('time.endsAt')}
        <input
          inputMode="numeric"
          autoComplete="off"
          placeholder={timeInWords(usualEnd, language)}
          value={endsAt}
          aria-invalid={endsAt.trim() !== '' && minutes === null}
          onChange={({ target }) => setVoting({ endsAt: target.value })}
          className={styles.clock}
        />
      </label>
      {minutes !== null && (
        <p>
          {t('time.left', { count: minutes })} · {t('time.risks', { count: risks })}
          {risks > 0 && minutes > 0 && ` · ${t('time.each', { minutes: Math.floor(minutes / risks) })}`}
        </p>
      )}
    </div>
  );
}

type OtherwiseProps = Omit<LineProps, 'item'> & { readonly items: readonly SettledItem[] };

/** Risks to which the room has given another level than all its votes: each to be looked at by itself. */
function DecidedOtherwise({ items, rows, onGo }: OtherwiseProps) {
  const { t } = useWords('assess');
  const [method, language] = [useMethod(), useLanguage()];
  if (items.length === 0) return null;
  const pairOf = (pair: Pair) => {
    const nameOn = (axis: Axis) =>
      method[axis].find(({ code }) => code === pair[axis])?.[language] ?? t('common:unrated');
    return t('queue.pair', { probability: nameOn('probability'), consequence: nameOn('consequence') });
  };
  return (
    <section className={styles.otherwise} aria-label={t('queue.otherwise')}>
      <p>{t('queue.otherwiseExplained')}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <RiskLine key={item.risk.id} item={item} rows={rows} onGo={onGo}>
            <span className={styles.why}>
              {t('queue.otherwiseLine', { votes: pairOf(item.pair), set: pairOf(item.risk) })}
            </span>
          </RiskLine>
        ))}
      </ul>
    </section>
  );
}
