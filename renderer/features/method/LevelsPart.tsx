import type { Language } from '../../../shared/domain/codes.ts';
import {
  canAdd,
  canRemove,
  levelAdded,
  levelMoved,
  levelRemoved,
} from '../../../shared/domain/method/edit.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import type { Level, Method } from '../../../shared/domain/method/method.ts';
import { Button } from '../../components/Button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { wordsOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { levelKeys } from '../../keys/tables/prepare.ts';
import { isWithin, leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { edit, shortId, toggleDetails, useEditor } from './editor-store.ts';
import { LevelMeaning } from './LevelMeaning.tsx';
import { LevelRow } from './LevelRow.tsx';
import styles from './MethodEditor.module.css';
import { PublishedSources } from './PublishedSources.tsx';

type Props = { readonly draft: Method; readonly part: MethodPart };

/** The levels of a scale, or the risk levels, lowest first; below them what the one in focus means. */
export function LevelsPart({ draft, part }: Props) {
  const { t } = useWords('method');
  const levels = draft[part];
  const chosen = useEditor((editor) => editor.levels[part]);
  const shown = levels.find(({ code }) => code === chosen) ?? levels[0];
  const focus = useKeptFocus<HTMLDivElement>();
  const add = () => {
    if (!leaveField()) return;
    const code = shortId('l');
    const at = levels.findIndex((level) => level.code === shown?.code) + 1;
    edit((method) => levelAdded(method, part, at, { code, ...newNames() }));
    useEditor.setState((editor) => ({ levels: { ...editor.levels, [part]: code } }));
    focus.focusItem(code);
  };
  const move = (code: string | undefined, steps: number) => {
    if (code && leaveField()) edit((method) => levelMoved(method, part, code, steps));
    if (code) focus.focusItem(code);
  };
  const remove = (code: string | undefined) =>
    code && canRemove(draft, part) && edit((method) => levelRemoved(method, part, code));
  const when = (event: KeyboardEvent) => isWithin(focus.container.current, event);
  useKeys(levelKeys, {
    add: { when: () => canAdd(draft, part), run: add },
    up: { when, run: () => move(shown?.code, -1) },
    down: { when, run: () => move(shown?.code, 1) },
    remove: { when, run: () => remove(shown?.code) },
    more: part === 'probability' ? null : toggleDetails,
  });
  return (
    <div ref={focus.container} className={styles.part}>
      <div className={styles.list}>
        <div className={styles.heads} aria-hidden="true">
          <span />
          <span>{t('common:language.sv')}</span>
          <span>{t('common:language.en')}</span>
        </div>
        {levels.map((level, index) => (
          <LevelRow
            key={level.code}
            part={part}
            level={level}
            place={index}
            isLast={index === levels.length - 1}
            canRemove={canRemove(draft, part)}
            isShown={level === shown}
            onMove={(steps) => move(level.code, steps)}
            onRemove={() => remove(level.code)}
          />
        ))}
        <div className={styles.below}>
          <Button onClick={add} disabled={!canAdd(draft, part)}>
            {t('add')} <KeyCapOf table={levelKeys} row="add" />
          </Button>
          <p className={styles.hint}>{t(`ends.${part}`)}</p>
          {part !== 'levels' && <PublishedSources draft={draft} axis={part} />}
        </div>
      </div>
      {shown && (
        <LevelMeaning
          key={shown.code}
          draft={draft}
          part={part}
          level={shown}
          place={levels.indexOf(shown)}
        />
      )}
    </div>
  );
}

/** What a level is called until it has a name, in every language of a method. */
function newNames(): Pick<Level, Language> {
  const nameIn = (language: Language) => wordsOf(language)('method:newLevel');
  return { sv: nameIn('sv'), en: nameIn('en') };
}
