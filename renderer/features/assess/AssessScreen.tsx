import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { axes } from '../../../shared/domain/codes.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { EmptyScreen } from '../../components/EmptyScreen.tsx';
import { RiskMatrix } from '../../components/RiskMatrix.tsx';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import { goTo } from '../../state/ui-store.ts';
import { AgreedPair } from './AgreedPair.tsx';
import styles from './AssessScreen.module.css';
import { AxisBlock } from './AxisBlock.tsx';
import { setReason } from './assess-actions.ts';
import { RiskHead } from './RiskHead.tsx';
import { RiskPosition } from './RiskPosition.tsx';
import { focusTitle, places } from './screen-places.ts';
import { ThreatList } from './ThreatList.tsx';
import { useAssessKeys } from './use-assess-keys.ts';
import { type Discussion, type Place, useDiscussion, usePlace } from './use-discussion.ts';

/** The plenary judges one risk at a time: its votes, what the room agrees on, and where that lies in the matrix. */
export function AssessScreen() {
  const { t } = useTranslation('assess');
  const place = usePlace();
  if (place) return <RiskInPlenary place={place} />;
  return <EmptyScreen text={t('noRisks')} action={t('toCluster')} onAction={() => goTo('cluster')} />;
}

function RiskInPlenary({ place }: { readonly place: Place }) {
  const { t } = useTranslation('assess');
  const discussion = useDiscussion(place);
  const { rows, at, row } = place;
  const { risk } = row;
  useAssessKeys(discussion);
  useEffect(focusTitle, []);
  const position = t('position', { number: risk.number, at: at + 1, all: rows.length });
  return (
    <div className={styles.screen} data-long={row.title.length > 80}>
      <div className={styles.talk}>
        <RiskPosition
          place={place}
          onGo={discussion.go}
          threatsShown={discussion.threatsShown}
          onShowThreats={discussion.toggleThreats}
        />
        <RiskHead position={position} title={row.title} description={risk.description} />
      </div>
      <div className={styles.votes}>
        {axes.map((axis) => (
          <AxisBlock key={axis} risk={risk} axis={axis} votes={discussion.votes[axis]} />
        ))}
      </div>
      <div className={styles.side}>
        {discussion.threatsShown ? (
          <div className={styles.threats}>
            <ThreatList description={risk.description} threats={row.threats} />
          </div>
        ) : (
          <Matrix place={place} discussion={discussion} />
        )}
        <div id={places.reason}>
          <CommitField
            key={risk.id}
            label={t('reason')}
            value={risk.rationale}
            rows={2}
            onCommit={(text) => setReason(risk, text)}
          />
        </div>
      </div>
      <div className={styles.agreed}>
        <AgreedPair risk={risk} discussion={discussion} />
      </div>
    </div>
  );
}

type MatrixProps = { readonly place: Place; readonly discussion: Discussion };

function Matrix({ place: { row }, discussion }: MatrixProps) {
  const { t } = useTranslation('assess');
  const method = useMethod();
  const language = useLanguage();
  return (
    <div id={places.matrix}>
      <RiskMatrix
        method={method}
        language={language}
        caption={t('matrix')}
        chosen={row.risk}
        onChoose={({ probability, consequence }) =>
          discussion.choosePair({ probability: probability.code, consequence: consequence.code })
        }
      />
    </div>
  );
}
