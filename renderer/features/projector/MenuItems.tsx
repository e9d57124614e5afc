import { Menu } from '@base-ui/react/menu';
import { zoomStep } from '../../../shared/domain/projector/legibility.ts';
import type { ProjectorAction } from '../../../shared/domain/projector/window.ts';
import menuStyles from '../../components/Menu.module.css';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { setPreferences } from '../../state/preferences.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './ProjectorControls.module.css';
import { doWithProjector, hostHasProjector } from './projector-window.ts';

/** What a browser lets a page do with a window that it has opened, and what Electron does besides. */
const inBrowser: readonly ProjectorAction[] = ['open', 'close'];
const inElectron: readonly ProjectorAction[] = ['open', 'move', 'full-screen', 'identify', 'close'];

/** The size of what the projector shows, and its window. */
export function WindowItems() {
  const { t } = useWords('projector');
  const actions = hostHasProjector() ? inElectron : inBrowser;
  return (
    <>
      <Sizes />
      {actions.map((action) => (
        <Menu.Item key={action} className={menuStyles.item} onClick={() => doWithProjector(action)}>
          <MenuLine words={t(`window.${action}`)} cap={action === 'open' ? 'Ctrl Shift 9' : undefined} />
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

type LineProps = { readonly words: string; readonly cap?: string; readonly isOn?: boolean };

/** A line of the menu: what is on, what it does, and its key. */
export function MenuLine({ words, cap, isOn = false }: LineProps) {
  return (
    <span className={styles.line}>
      <span aria-hidden="true" className={styles.mark}>
        {isOn ? '●' : ''}
      </span>
      <span>{words}</span>
      {cap && <KeyCap>{cap}</KeyCap>}
    </span>
  );
}
