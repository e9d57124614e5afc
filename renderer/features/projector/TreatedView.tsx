// The projector's picture of treatment as a whole: who is to do what, and where the risks were and are left.

import { useRef } from 'react';
import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { Arrows, useArrows } from '../../components/Arrows.tsx';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ViewHead } from './BoardView.tsx';
import matrixStyles from './ProjectorMatrix.module.css';
import { ProjectorGrid } from './ProjectorMatrix.tsx';
import frameStyles from './ProjectorWindow.module.css';
import { LevelLabel } from './TalkView.tsx';
import styles from './TreatedView.module.css';

type Owners = ProjectorContentOf<'owners'>;
type Block = Owners['columns'][number][number];

/** Each owner with the measures. */
export function OwnersView({ plan }: { readonly plan: Owners }) {
  const { t } = useWords('projector');
  const { columns, page, pages, zoom } = plan;
  return (
    <div className={frameStyles.view}>
      <ViewHead title={t('owners')} page={page} pages={pages} />
      {columns.length === 0 && <p>{t('noMeasures')}</p>}
      <div className={frameStyles.columns} style={{ zoom }}>
        {columns.map((blocks) => (
          <div key={`${blocks[0]?.owner} ${blocks[0]?.measures[0]?.text}`}>
            {blocks.map((block) => (
              <Owner key={`${block.owner} ${block.isRest}`} block={block} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Owner({ block: { owner, isRest, measures } }: { readonly block: Block }) {
  const { t } = useWords('projector');
  return (
    <section className={frameStyles.block} data-spot>
      <h2 className={styles.owner}>
        <bdi>{owner || t('noOwner')}</bdi> {isRest && <span className={styles.rest}>{t('rest')}</span>}
      </h2>
      <ul>
        {measures.map((measure, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two measures may have the same words, and none moves.
          <li key={place} className={styles.measure}>
            <span dir="auto">{measure.text}</span>
            <MeasureFoot measure={measure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MeasureFoot({ measure: { due, risks, state } }: { readonly measure: Block['measures'][number] }) {
  const { t } = useWords('projector');
  const parts = [
    risks.length > 0 && t('ofRisks', { count: risks.length, risks: risks.join(', ') }),
    due !== '' && t('due', { due }),
    state !== 'open' && t(state),
  ].filter(Boolean);
  return (
    <span className={styles.foot} data-state={state}>
      {parts.join(' · ')}
    </span>
  );
}

type BeforeAfter = ProjectorContentOf<'before-after'>;
type Cell = BeforeAfter['cells'][number][number];

/** Where the risks stood and where they are left, with an arrow for each, and how many there are of each level. */
export function BeforeAfterView({ picture }: { readonly picture: BeforeAfter }) {
  const { t } = useWords('projector');
  const frame = useRef<HTMLDivElement>(null);
  const arrows = useArrows(frame, JSON.stringify(picture.cells));
  const { counts, risks, unjudged } = picture;
  return (
    <div className={frameStyles.view}>
      <ViewHead title={t('beforeAfter')} page={0} pages={1} />
      <div className={styles.halves}>
        <figure className={matrixStyles.figure}>
          <div ref={frame} className={styles.picture}>
            <ProjectorGrid caption={t('beforeAfter')} matrix={picture}>
              {(cell) => <Numbers cell={cell} />}
            </ProjectorGrid>
            <Arrows arrows={arrows} currentId={undefined} />
          </div>
          <figcaption className={matrixStyles.axes} aria-hidden="true">
            <span>↑ {t('common:axis.probability')}</span>
            <span>{t('common:axis.consequence')} →</span>
          </figcaption>
        </figure>
        <div className={styles.beside}>
          <Counts counts={counts} />
          <p className={styles.said}>
            {t('risks', { count: risks })} {unjudged > 0 && t('unjudged', { count: unjudged })}
          </p>
        </div>
      </div>
    </div>
  );
}

function Numbers({ cell: { level, before, after, more } }: { readonly cell: Cell }) {
  const { t } = useWords('projector');
  const { sign, ...colours } = stepLook(level?.step ?? 1, level?.sign);
  return (
    <div className={`${matrixStyles.cell} ${styles.cell}`} style={colours} data-spot>
      <span className={styles.numbers}>
        {before.map((number) => (
          <span key={number} data-before={number} className={styles.before}>
            <span className="visually-hidden">{t('before')} </span>
            {number}
          </span>
        ))}
      </span>
      <span className={styles.numbers}>
        {after.map((number) => (
          <span key={`after ${number}`} data-after={number} className={styles.after}>
            <span className="visually-hidden">{t('after')} </span>
            {number}
          </span>
        ))}
        {more > 0 && <span className={styles.more}>+{more}</span>}
      </span>
      <span className={styles.sign}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{level?.label}</span>
      </span>
    </div>
  );
}

function Counts({ counts }: Pick<BeforeAfter, 'counts'>) {
  const { t } = useWords('projector');
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('level')}</span>
          </th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ level, before, after }) => (
          <tr key={level?.label} data-spot>
            <th scope="row">
              <LevelLabel level={level} />
            </th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
