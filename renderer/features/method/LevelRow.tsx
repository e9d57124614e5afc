import { languages } from '../../../shared/domain/codes.ts';
import { levelEdited } from '../../../shared/domain/method/edit.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import type { Level } from '../../../shared/domain/method/method.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { asName, edit, useEditor } from './editor-store.ts';
import styles from './MethodEditor.module.css';

type Props = {
  readonly part: MethodPart;
  readonly level: Level;
  readonly place: number;
  readonly isLast: boolean;
  readonly canRemove: boolean;
  readonly isShown: boolean;
  readonly onMove: (steps: number) => void;
  readonly onRemove: () => void;
};

/** One level: its figure, its name in both languages, and the ways to move or remove it. */
export function LevelRow({ part, level, place, isLast, isShown, onMove, onRemove, ...may }: Props) {
  const { t } = useWords('method');
  const name = level[useLanguage()];
  const show = () => useEditor.setState((editor) => ({ levels: { ...editor.levels, [part]: level.code } }));
  return (
    <fieldset
      aria-label={t('levelRow', { place: place + 1, name })}
      className={styles.row}
      data-current={isShown || undefined}
      data-focus-item={level.code}
      onFocus={show}
    >
      <span className={styles.figure}>{place + 1}</span>
      {languages.map((language, index) => (
        <div key={language}>
          <CommitField
            lang={language}
            label={t('levelIn', { place: place + 1, language: t(`inLanguage.${language}`) })}
            labelHidden
            focusTarget={index === 0}
            value={level[language]}
            onCommit={(text) =>
              asName(text, (words) =>
                edit((method) => levelEdited(method, part, level.code, { [language]: words })),
              )
            }
          />
        </div>
      ))}
      <span className={styles.actions}>
        <button type="button" className={styles.icon} disabled={place === 0} onClick={() => onMove(-1)}>
          <span aria-hidden="true">↑</span>
          <span className="visually-hidden">{t('moveUp', { name })}</span>
        </button>
        <button type="button" className={styles.icon} disabled={isLast} onClick={() => onMove(1)}>
          <span aria-hidden="true">↓</span>
          <span className="visually-hidden">{t('moveDown', { name })}</span>
        </button>
        <button type="button" className={styles.icon} disabled={!may.canRemove} onClick={onRemove}>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('remove', { name })}</span>
        </button>
      </span>
    </fieldset>
  );
}
