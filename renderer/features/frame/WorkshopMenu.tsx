import { Menu } from '@base-ui/react/menu';
import { useTranslation } from 'react-i18next';
import { themes } from '../../../shared/domain/codes.ts';
import { closeWorkshop } from '../../state/open-workshop.ts';
import { setPreferences } from '../../state/preferences.ts';
import { goTo, setUi, useUi } from '../../state/ui-store.ts';
import { openImport } from '../import-threats/import-store.ts';
import styles from './WorkshopMenu.module.css';

/** The workshop's title, and behind it all that is not a phase. */
export function WorkshopMenu({ title }: { readonly title: string }) {
  const { t } = useTranslation('frame');
  const { language, theme } = useUi((ui) => ui.preferences);
  const items: readonly (readonly [string, () => unknown])[] = [
    [t('library'), closeWorkshop],
    [t('menu.history'), () => goTo('history')],
    [t('import-threats:open'), () => openImport()],
    [t('menu.export'), () => setUi({ exportShown: true })],
    [t('keysTitle'), () => setUi({ keysShown: true })],
    [t('licences'), () => setUi({ licencesShown: true })],
    [
      language === 'sv' ? 'In English' : 'På svenska',
      () => setPreferences({ language: language === 'sv' ? 'en' : 'sv' }),
    ],
    ...themes
      .filter((each) => each !== theme)
      .map((each) => [t(each), () => setPreferences({ theme: each })] as const),
    [t('legibility:menu'), () => setUi({ roomShown: true })],
  ];
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.title}>
        <bdi>{title}</bdi>
        <span aria-hidden="true" className={styles.arrow}>
          ▾
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            {items.map(([label, act]) => (
              <Menu.Item key={label} className={styles.item} onClick={act}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
