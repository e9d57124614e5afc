// The projector's picture of the board and of the register.

import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ProjectorMatrix } from './ProjectorMatrix.tsx';
import styles from './ProjectorWindow.module.css';
import { LevelLabel } from './TalkView.tsx';

type Board = ProjectorContentOf<'board'>;
type Block = Board['columns'][number][number];

/** The board, or the page of it that has been turned up. */
export function BoardView({ board }: { readonly board: Board }) {
  const { t } = useWords('projector');
  const { columns, page, pages, zoom, isParked = false } = board;
  const BlockView = isParked ? ParkedBlock : RiskBlock;
  return (
    <div className={`${styles.view} ${styles.board}`}>
      <ViewHead title={t(isParked ? 'parked' : 'board')} page={page} pages={pages} />
      {columns.length === 0 && <p>{t('boardEmpty')}</p>}
      <div className={styles.columns} style={{ zoom }}>
        {columns.map((blocks) => (
          <div key={keyOf(blocks[0])}>
            {blocks.map((block) => (
              <BlockView key={keyOf(block)} block={block} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function RiskBlock({ block }: { readonly block: Block }) {
  const { t } = useWords('projector');
  const { number, title, signs, count, isRest, cards } = block;
  return (
    <section className={styles.block} data-unsorted={number === null || undefined}>
      <h2 className={styles.title} data-spot>
        {number !== null && <span className={styles.number}>{number}</span>}
        <span dir="auto">{number === null ? t('common:unsorted') : title || t('common:noTitle')}</span>
      </h2>
      <p className={styles.signs} data-many={signs.length > 6 || undefined}>
        {isRest ? t('rest') : signs.map((sign) => <GroupSign key={sign} sign={sign} />)}
        {!isRest && <span>{t('common:threats', { count })}</span>}
      </p>
      <Cards cards={cards} />
    </section>
  );
}

/** What is set aside, as cards alone; signs only where some note is from a group. */
function ParkedBlock({ block }: { readonly block: Block }) {
  return (
    <section className={styles.block}>
      <Cards cards={block.cards} hasSigns={block.cards.some(({ sign }) => sign !== null)} />
    </section>
  );
}

type CardsProps = { readonly cards: Block['cards']; readonly hasSigns?: boolean };

function Cards({ cards, hasSigns = true }: CardsProps) {
  if (cards.length === 0) return null;
  return (
    <ul>
      {cards.map(({ sign, also = [], text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards of the projector have no id, and hold no state.
        <li key={index} className={styles.card} data-spot>
          {hasSigns && [sign, ...also].map((each) => <GroupSign key={each ?? ''} sign={each} />)}
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function keyOf(block: Block | undefined): string {
  return `${block?.number ?? 'unsorted'} ${block?.isRest ? block.cards[0]?.text : ''}`;
}

type Props = {
  readonly title: string;
  readonly page: number;
  readonly pages: number;
  readonly aside?: string | false;
};

/** What a view of several things is, and which page of it. */
export function ViewHead({ title, page, pages, aside }: Props) {
  const { t } = useWords('projector');
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {aside && <p>{aside}</p>}
      {pages > 1 && <p className={styles.page}>{t('page', { page: page + 1, pages })}</p>}
    </header>
  );
}

/** The risks by falling level, and where they stand in the matrix. */
export function RegisterView({ result }: { readonly result: ProjectorContentOf<'register'> }) {
  const { t } = useWords('projector');
  const { page, pages, rows, unrated, held = 0, mapped = 0, matrix } = result;
  const aside = [
    unrated > 0 && t('unrated', { count: unrated }),
    held > 0 && t('held', { count: held }),
    mapped > 0 && t('mapped', { count: mapped }),
  ].filter(Boolean);
  return (
    <div className={styles.view}>
      <ViewHead title={t('result')} aside={aside.join(' · ')} page={page} pages={pages} />
      <div className={styles.halves}>
        {rows.length > 0 && (
          <ol>
            {rows.map(({ number, title, level, isHeld }) => (
              <li key={number} className={styles.row} data-spot>
                <b>{number}</b>
                <span dir="auto">{title || t('common:noTitle')}</span>
                <LevelLabel level={level} isHeld={isHeld} />
              </li>
            ))}
          </ol>
        )}
        {rows.length === 0 && pages === 1 && <p>{t('registerEmpty')}</p>}
        {matrix && <ProjectorMatrix matrix={matrix} />}
      </div>
    </div>
  );
}
