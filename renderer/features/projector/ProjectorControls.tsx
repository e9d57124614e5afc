import { Menu } from '@base-ui/react/menu';
import { useEffect } from 'react';
import menuStyles from '../../components/Menu.module.css';
import { useWords } from '../../i18n/use-words.ts';
import { MenuLine, WindowItems } from './MenuItems.tsx';
import styles from './ProjectorControls.module.css';
import {
  type ProjectorChoice,
  projectorChoices,
  release,
  resetProjector,
  toggleFrozen,
  turnPage,
  useProjector,
} from './projector-store.ts';
import { toggleTestPicture, useProjectorKeys } from './projector-window.ts';

/** What the projector shows, in one word; its menu offers everything it can show. */
export function ProjectorControls() {
  const { t } = useWords('projector');
  const { choice, isFrozen, isTesting, page, pages } = useProjector();
  useProjectorKeys();
  useFollowing();
  const view = (isTesting ? t('test.name') : t(`choice.${choice}`)).toLowerCase();
  return (
    <Menu.Root>
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
              onValueChange={(chosen: ProjectorChoice) => release(chosen)}
            >
              {projectorChoices.map((each, index) => (
                <Menu.RadioItem key={each} value={each} closeOnClick={false} className={menuStyles.item}>
                  <MenuLine
                    words={t(`choice.${each}`)}
                    cap={`Ctrl Shift ${index + 1}`}
                    isOn={each === choice && !isTesting}
                  />
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <div className={styles.part}>
              <Menu.CheckboxItem
                checked={isFrozen}
                closeOnClick={false}
                onCheckedChange={toggleFrozen}
                className={menuStyles.item}
              >
                <MenuLine words={t('freeze')} cap="Ctrl Shift 6" isOn={isFrozen} />
              </Menu.CheckboxItem>
              {pages > 1 && (
                <Menu.Item closeOnClick={false} onClick={() => turnPage()} className={menuStyles.item}>
                  <MenuLine
                    words={t('turn', { page: Math.min(page, pages - 1) + 1, pages })}
                    cap="Ctrl Shift 7"
                  />
                </Menu.Item>
              )}
              <Menu.CheckboxItem
                checked={isTesting}
                closeOnClick={false}
                onCheckedChange={toggleTestPicture}
                className={menuStyles.item}
              >
                <MenuLine words={t('test.show')} cap="Ctrl Shift 8" isOn={isTesting} />
              </Menu.CheckboxItem>
            </div>
            <WindowItems />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
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
