// What the facilitator alone sees: what the room sees, small, what comes next, and how the time stands.

import { type CSSProperties, type PointerEvent, useEffect, useRef } from 'react';
import type { ProjectorPicture } from '../../../shared/api/types.ts';
import { type NextUp, nextUp } from '../../../shared/domain/projector/next.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { projectorKeys } from '../../keys/tables/frame.ts';
import { useBoard } from '../../state/board-store.ts';
import { useRegister, useTables } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { plenaryOrder } from '../assess/current-risk.ts';
import { AgendaPart } from './AgendaPart.tsx';
import styles from './Presenter.module.css';
import { ProjectorPage } from './ProjectorWindow.tsx';
import { togglePresenter, useIsPresenterShown } from './presenter-place.ts';
import { useProjector } from './projector-store.ts';
import { roomNow } from './room-state.ts';
import { isPointing, partAt, putInLight } from './spotlight.ts';

/** Beside the screen, only where nobody else sees it or where it was asked for; never while ballots are out. */
export function Presenter() {
  const isShown = useIsPresenterShown();
  const picture = useProjector((state) => state.picture);
  return isShown && picture ? <PresenterView picture={picture} /> : null;
}

function PresenterView({ picture }: { readonly picture: ProjectorPicture }) {
  const { t } = useWords('projector');
  const { parkedNote } = useTables();
  const parked = [...parkedNote.values()].filter(({ state }) => state === 'open').length;
  return (
    <aside className={styles.presenter} aria-label={t('presenter.title')}>
      <div className={styles.head}>
        <h2>{t('presenter.title')}</h2>
        <Button look="quiet" onClick={togglePresenter}>
          {t('presenter.hide')} <KeyCapOf table={projectorKeys} row="presenter" />
        </Button>
      </div>
      <SmallPicture picture={picture} />
      <p className={styles.hint}>{t('presenter.hint')}</p>
      <section className={styles.part}>
        <h2>{t('presenter.next')}</h2>
        <Next />
      </section>
      <AgendaPart />
      {parked > 0 && (
        <section className={styles.part}>
          <Button look="quiet" onClick={() => setUi({ parkingShown: true })}>
            {t('presenter.parked')} <b>{parked}</b>
          </Button>
        </section>
      )}
    </aside>
  );
}

/** The projector's own page with what it was sent, of the same size, drawn small; it cannot be used, only pointed in. */
function SmallPicture({ picture: { content, spot, scale } }: { readonly picture: ProjectorPicture }) {
  const frame = useRef<HTMLDivElement>(null);
  const isPointed = useRef(false);
  useEffect(() => {
    // What was lit by keys stays lit.
    const stop = ({ key }: KeyboardEvent) => {
      if (!isPointed.current || (key !== 'Control' && key !== 'Meta')) return;
      isPointed.current = false;
      putInLight(null);
    };
    window.addEventListener('keyup', stop);
    return () => window.removeEventListener('keyup', stop);
  }, []);
  const point = (event: PointerEvent) => {
    isPointed.current = isPointing(event);
    if (isPointed.current) putInLight(partAt(frame.current, event.clientX, event.clientY));
  };
  return (
    <div
      ref={frame}
      className={styles.picture}
      style={{ '--scale-of-picture': scale } as CSSProperties}
      onPointerMove={point}
      onPointerLeave={(event) => isPointing(event) && putInLight(null)}
    >
      <div className={styles.screen} inert aria-hidden="true">
        <ProjectorPage content={content} spot={spot} />
      </div>
    </div>
  );
}

function Next() {
  const { t } = useWords('projector');
  const rows = useRegister();
  const content = useProjector(({ picture }) => picture?.content ?? null);
  // `roomNow` reads these stores.
  useUi();
  useBoard();
  const order = plenaryOrder(rows).map(({ risk }) => risk.id);
  return (
    <p className={styles.next}>
      <bdi>{wordsOf(nextUp(roomNow(false), content, order))}</bdi>
    </p>
  );

  function wordsOf(next: NextUp): string {
    if (next.is === 'end') return t('presenter.end');
    if (next.is === 'phase') return t(`frame:phase.${next.phase}`);
    if (next.is === 'page') return t('presenter.page', { page: next.page, pages: next.pages });
    if (next.is === 'group') return t('presenter.group', { sign: next.sign });
    return t(`presenter.${next.is}`, { number: next.number, title: next.title });
  }
}
