import { Menu } from '@base-ui/react/menu';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/KeyCap.tsx';
import menuStyles from '../frame/WorkshopMenu.module.css';
import { openWall } from './open-wall.ts';
import { useWallKeys } from './use-wall-keys.ts';
import styles from './WallControls.module.css';
import {
  release,
  setWall,
  toggleFrozen,
  turnPage,
  useWall,
  type WallChoice,
  wallChoices,
} from './wall-store.ts';

/** What the wall shows, in one quiet word; behind it all that it can show. */
export function WallControls() {
  const { t } = useTranslation('wall');
  const { choice, isFrozen, page, pages } = useWall();
  useWallKeys();
  useFollowing();
  const view = t(`choice.${choice}`).toLowerCase();
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger}>
        {t('controls', { view })}
        {isFrozen && ` · ${t('frozen')}`} <span aria-hidden="true">▴</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" align="start" sideOffset={4} className={menuStyles.positioner}>
          <Menu.Popup className={`${menuStyles.popup} ${styles.popup}`}>
            <Menu.Item className={menuStyles.item} onClick={openWall}>
              <Line words={t('open')} cap="Ctrl Shift 9" />
            </Menu.Item>
            <Menu.RadioGroup
              aria-label={t('shows')}
              className={styles.choices}
              value={choice}
              onValueChange={(chosen: WallChoice) => release(chosen)}
            >
              {wallChoices.map((each, index) => (
                <Menu.RadioItem key={each} value={each} closeOnClick={false} className={menuStyles.item}>
                  <Line words={t(`choice.${each}`)} cap={`Ctrl Shift ${index + 1}`} isOn={each === choice} />
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.CheckboxItem
              checked={isFrozen}
              closeOnClick={false}
              onCheckedChange={toggleFrozen}
              className={menuStyles.item}
            >
              <Line words={t('freeze')} cap="Ctrl Shift 6" isOn={isFrozen} />
            </Menu.CheckboxItem>
            {pages > 1 && (
              <Menu.Item closeOnClick={false} onClick={turnPage} className={menuStyles.item}>
                <Line words={t('turn', { page: Math.min(page, pages - 1) + 1, pages })} cap="Ctrl Shift 7" />
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

type LineProps = { readonly words: string; readonly cap: string; readonly isOn?: boolean };

function Line({ words, cap, isOn = false }: LineProps) {
  return (
    <span className={styles.line}>
      <span aria-hidden="true" className={styles.mark}>
        {isOn ? '●' : ''}
      </span>
      <span>{words}</span>
      <KeyCap>{cap}</KeyCap>
    </span>
  );
}

/** A workshop begins behind the curtain. What the wall shows is reckoned by a part that is loaded when it is needed. */
function useFollowing(): void {
  useEffect(() => {
    setWall({ choice: 'curtain', isFrozen: false, page: 0, pages: 1 });
    let stop = () => {};
    let isGone = false;
    void import('./follow.ts').then(({ followReleased }) => {
      if (!isGone) stop = followReleased();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
}
