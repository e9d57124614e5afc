// The menu of a workshop, and the step back that never ends a vote.

import { Menu } from '@base-ui/react/menu';
import { themes } from '../../../shared/domain/codes.ts';
import { interfaceLanguages } from '../../../shared/words/index.ts';
import { Hyphenated, useTextLang } from '../../components/Hyphenated.tsx';
import styles from '../../components/Menu.module.css';
import { wordsOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { closeWorkshop } from '../../state/open-workshop.ts';
import { setPreferences, useLockedText } from '../../state/preferences.ts';
import { goTo, setUi, useUi } from '../../state/ui-store.ts';
import { redoInSight, undoInSight } from '../../state/undo.ts';
import { showLog } from '../crash/CrashScreen.tsx';
import { openImport } from '../import-threats/import-store.ts';
import { askForSecretRound } from '../voting/facilitator/secret-round.ts';
import { setPaper } from '../voting/paper/paper-store.ts';

/** What is shown, what it does, and why it cannot be done, if so. */
type Item = readonly [label: string, act: () => unknown, lockedText?: string | undefined];

/** The workshop's title, and behind it all that is not a phase. */
export function WorkshopMenu({ title }: { readonly title: string }) {
  const { t } = useWords('frame');
  const { language, theme } = useUi((ui) => ui.preferences);
  const locked = { language: useLockedText('language'), theme: useLockedText('theme') };
  const { undo, redo } = useBoard((board) => board.history);
  const items: readonly Item[] = [
    ...(undo === null ? [] : [[t('undo'), undoOrShowVote] as const]),
    ...(redo === null ? [] : [[t('redo'), redoInSight] as const]),
    [t('library'), closeWorkshop],
    [t('menu.history'), () => goTo('history')],
    [t('parked.menu'), () => setUi({ parkingShown: true })],
    [t('import-threats:open'), () => openImport()],
    [t('menu.export'), () => setUi({ exportShown: true })],
    [t('library:secondCopy.menu'), () => setUi({ secondCopyShown: true })],
    [t('keysTitle'), () => setUi({ keysShown: true })],
    [t('licences'), () => setUi({ licencesShown: true })],
    [t('crash:showLog'), showLog],
    ...interfaceLanguages
      .filter((each) => each !== language)
      .map(
        (each) =>
          [
            wordsOf(each)('common:inOwnLanguage'),
            () => setPreferences({ language: each }),
            locked.language,
          ] as const,
      ),
    ...themes
      .filter((each) => each !== theme)
      .map((each) => [t(each), () => setPreferences({ theme: each }), locked.theme] as const),
    [t('legibility:menu'), () => setUi({ roomShown: true })],
    [t('about:open'), () => setUi({ aboutShown: true })],
  ];
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.title}>
        <bdi lang={useTextLang()}>
          <Hyphenated text={title} />
        </bdi>
        <span aria-hidden="true" className={styles.arrow}>
          ▾
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            {items.map(([label, act, lockedText]) => (
              <Menu.Item
                key={label}
                className={styles.item}
                disabled={lockedText !== undefined}
                onClick={act}
              >
                {label}
                {lockedText && <small className={styles.locked}>{lockedText}</small>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** A step back never ends a vote that has ballots. What can, with their number, is shown then. */
export async function undoOrShowVote(): Promise<void> {
  if ((await undoInSight())?.code !== 'round-is-open') return;
  const rounds = [...useBoard.getState().tables.votingRound.values()];
  if (rounds.some(({ way, state }) => way === 'secret' && state === 'open')) askForSecretRound();
  else setPaper({ isShown: true });
}
