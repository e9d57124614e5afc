// The button for the projector and its menu.

import { Menu } from '@base-ui/react/menu';
import { useEffect } from 'react';
import {
  type LedView,
  ledViews,
  type ProjectorChoice,
  projectorChoices,
} from '../../../shared/domain/projector/choices.ts';
import { zoomStep } from '../../../shared/domain/projector/legibility.ts';
import type { ProjectorAction } from '../../../shared/domain/projector/window.ts';
import menuStyles from '../../components/Menu.module.css';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { projectorKeys } from '../../keys/tables/frame.ts';
import { setPreferences } from '../../state/preferences.ts';
import { useTables } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import { PauseDialog } from './PauseDialog.tsx';
import styles from './ProjectorControls.module.css';
import {
  release,
  resetProjector,
  toggleBreak,
  toggleFrozen,
  toggleReleased,
  turnPage,
  useProjector,
} from './projector-store.ts';
import {
  doWithProjector,
  hostHasProjector,
  toggleTestPicture,
  useProjectorKeys,
} from './projector-window.ts';

/** What the projector shows, in one word; its menu offers everything it can show. */
export function ProjectorControls() {
  const { t } = useWords('projector');
  const { choice, isFrozen, isTesting, isPauseAsked, pauseUntil, page, pages } = useProjector();
  const hasParked = useTables().parkedNote.size > 0;
  // What nobody has parked is not offered either.
  const offered = projectorChoices.filter((each) => each !== 'parked' || hasParked);
  useProjectorKeys();
  useFollowing();
  const chosen = choice === 'pause' ? t('pauseUntil', { time: pauseUntil }) : t(`choice.${choice}`);
  const view = (isTesting ? t('test.name') : chosen).toLowerCase();
  return (
    <Menu.Root>
      {isPauseAsked && <PauseDialog />}
      <Menu.Trigger className={styles.trigger}>
        {t('controls', { view })}
        {isFrozen && ` · ${t('frozen')}`} <span aria-hidden="true">▴</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" align="start" sideOffset={4} className={menuStyles.positioner}>
          <Menu.Popup className={`${menuStyles.popup} ${styles.popup}`}>
            <Menu.RadioGroup
              aria-label={t('shows')}
              className={styles.part}
              value={isTesting ? '' : choice}
              onValueChange={(next: ProjectorChoice) => (next === 'pause' ? toggleBreak() : release(next))}
            >
              {offered.map((each) => (
                <Menu.RadioItem
                  key={each}
                  value={each}
                  closeOnClick={each === 'pause'}
                  className={menuStyles.item}
                >
                  <MenuLine words={t(`choice.${each}`)} row={each} isOn={each === choice && !isTesting} />
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            {choice === 'follow' && <Released />}
            <div className={styles.part}>
              <Menu.CheckboxItem
                checked={isFrozen}
                closeOnClick={false}
                onCheckedChange={toggleFrozen}
                className={menuStyles.item}
              >
                <MenuLine words={t('freeze')} row="freeze" isOn={isFrozen} />
              </Menu.CheckboxItem>
              {pages > 1 && (
                <Menu.Item closeOnClick={false} onClick={() => turnPage()} className={menuStyles.item}>
                  <MenuLine words={t('turn', { page: Math.min(page, pages - 1) + 1, pages })} row="turn" />
                </Menu.Item>
              )}
              <Menu.CheckboxItem
                checked={isTesting}
                closeOnClick={false}
                onCheckedChange={toggleTestPicture}
                className={menuStyles.item}
              >
                <MenuLine words={t('test.show')} row="test" isOn={isTesting} />
              </Menu.CheckboxItem>
            </div>
            <WindowItems />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** What is shown by itself in its turn; what is not yet to be seen is held. */
function Released() {
  const { t } = useWords('projector');
  const released = useProjector((state) => state.released);
  return (
    <Menu.Group className={styles.part}>
      <Menu.GroupLabel className={styles.label}>{t('led.label')}</Menu.GroupLabel>
      {ledViews.map((view: LedView) => (
        <Menu.CheckboxItem
          key={view}
          checked={released.has(view)}
          closeOnClick={false}
          onCheckedChange={() => toggleReleased(view)}
          className={menuStyles.item}
        >
          <MenuLine words={t(`led.${view}`)} isOn={released.has(view)} />
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  );
}

/** A workshop begins behind the curtain. The code that computes what is shown is loaded when it is needed. */
function useFollowing(): void {
  useEffect(() => {
    resetProjector();
    let stop = () => {};
    let isGone = false;
    void import('./sync-projector.ts').then(({ followReleased }) => {
      if (!isGone) stop = followReleased();
    });
    return () => {
      isGone = true;
      stop();
      resetProjector();
    };
  }, []);
}

/** What a browser lets a page do with a window that it has opened, and what Electron does besides. */
const inBrowser: readonly ProjectorAction[] = ['open', 'close'];
const inElectron: readonly ProjectorAction[] = ['open', 'move', 'full-screen', 'identify', 'close'];

/** The size of what the projector shows, and its window. */
function WindowItems() {
  const { t } = useWords('projector');
  const actions = hostHasProjector() ? inElectron : inBrowser;
  return (
    <>
      <Sizes />
      {actions.map((action) => (
        <Menu.Item key={action} className={menuStyles.item} onClick={() => doWithProjector(action)}>
          <MenuLine words={t(`window.${action}`)} row={action === 'open' ? action : undefined} />
        </Menu.Item>
      ))}
      {!hostHasProjector() && <p className={styles.aside}>{t('window.byHand')}</p>}
    </>
  );
}

/** The projector's own zoom; that of the screens leaves it alone. */
function Sizes() {
  const { t } = useWords('projector');
  const projectorZoom = useUi((ui) => ui.preferences.projectorZoom);
  const percent = Math.round(projectorZoom * 100);
  return (
    <Menu.Group className={styles.part}>
      <Menu.GroupLabel className={styles.label}>{t('size.label', { percent })}</Menu.GroupLabel>
      {([1, -1] as const).map((steps) => (
        <Menu.Item
          key={steps}
          closeOnClick={false}
          className={menuStyles.item}
          disabled={zoomStep(projectorZoom, steps) === projectorZoom}
          onClick={() => setPreferences({ projectorZoom: zoomStep(projectorZoom, steps) })}
        >
          <MenuLine words={t(steps > 0 ? 'size.larger' : 'size.smaller')} />
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

type LineProps = {
  readonly words: string;
  readonly row?: keyof typeof projectorKeys.rows;
  readonly isOn?: boolean;
};

/** A line of the menu: what is on, what it does, and its key. */
function MenuLine({ words, row, isOn = false }: LineProps) {
  return (
    <span className={styles.line}>
      <span aria-hidden="true" className={styles.mark}>
        {isOn ? '●' : ''}
      </span>
      <span>{words}</span>
      {row && <KeyCapOf table={projectorKeys} row={row} />}
    </span>
  );
}
