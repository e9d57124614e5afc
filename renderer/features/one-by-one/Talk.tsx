import { useLayoutEffect, useRef } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import { titleOf } from '../../../shared/domain/workshop/register.ts';
import { Hyphenated, SentenceParts } from '../../components/Hyphenated.tsx';
import { JoinedWordings } from '../../components/JoinedWordings.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useJoined } from '../../state/selectors.ts';
import type { Column } from '../cluster/board-model.ts';
import { talkId } from './actions.ts';
import styles from './OneByOne.module.css';

type Props = { readonly threat: Threat; readonly left: number; readonly columns: readonly Column[] };

/** From how many characters a text is a little smaller, and smaller still: never below 56 px where 1 rem is 24. */
const long = 95;
const longer = 160;

/** The threat under discussion, as large as there is room for, and where it was put if one went back to it. */
export function Talk({ threat, left, columns }: Props) {
  const { t } = useWords('one-by-one');
  const groups = useBoard((board) => board.tables.workGroup);
  const joined = useJoined().get(threat.id) ?? [];
  const signs = new Set([threat, ...joined].map(({ groupId }) => groups.get(groupId ?? '')?.sign));
  const area = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next threat is read from its beginning.
  useLayoutEffect(() => void area.current?.scrollTo(0, 0), [threat.id]);
  const { length } = threat.text;
  return (
    // What does not fit is scrolled, by key as well.
    <div
      ref={area}
      className={styles.talk}
      data-length={length >= longer ? 'longer' : length >= long ? 'long' : undefined}
      tabIndex={length >= longer || threat.detail ? 0 : undefined}
    >
      <div className={styles.middle}>
        <p className={styles.about}>
          {[...signs].map((sign) => (
            <GroupSign key={sign ?? ''} sign={sign} />
          ))}
          <span>{t('threat', { number: threat.number })}</span>
          <span aria-hidden="true">·</span>
          <span>{t('left', { count: left })}</span>
          <Where riskId={threat.riskId} columns={columns} />
        </p>
        <h1 id={talkId} tabIndex={-1} className={styles.text} dir="auto">
          <Hyphenated text={threat.text} />
        </h1>
        <SentenceParts threat={threat} className={styles.detail} />
        {threat.detail && (
          <span className={styles.detail} dir="auto">
            <Hyphenated text={threat.detail} />
          </span>
        )}
        <JoinedWordings threats={joined} groups={groups} className={styles.detail} />
      </div>
    </div>
  );
}

function Where({ riskId, columns }: { readonly riskId: string | null; readonly columns: readonly Column[] }) {
  const { t } = useWords('one-by-one');
  const column = columns.find(({ risk }) => risk.id === riskId);
  if (!column) return null;
  const { risk, threats } = column;
  return (
    <span className={styles.where} title={titleOf(risk, threats)}>
      {t('isIn', { number: risk.number })}{' '}
      <bdi>
        <Hyphenated text={titleOf(risk, threats)} otherwise={t('common:noTitle')} />
      </bdi>
    </span>
  );
}
