import { useId, useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { languages } from '../../../shared/domain/codes.ts';
import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import {
  canHide,
  columnHidden,
  columnMoved,
  columnNamed,
  columnShown,
  hiddenColumns,
  withOwnRegister,
  withUsualRegister,
} from '../../../shared/domain/method/edit-register.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { usualHead } from '../../../shared/domain/method/register-columns.ts';
import { Button } from '../../components/Button.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { type KeptFocus, useKeptFocus } from '../../components/use-kept-focus.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { columnKeys } from '../../keys/tables/prepare.ts';
import { isWithin, leaveField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage } from '../../state/selectors.ts';
import { attempted, edit } from './editor-store.ts';
import styles from './MethodEditor.module.css';

type Props = { readonly draft: Method };
type Shown = NonNullable<Method['register']>[number];

/** The columns of the register, in their order and under their names; nothing but a button while they are the usual ones. */
export function RegisterPart({ draft }: Props) {
  const { t } = useWords('method');
  const focus = useKeptFocus<HTMLDivElement>();
  const listId = useId();
  const [fault, setFault] = useState<Fault | null>(null);
  const change = (step: (method: Method) => Method) => setFault(attempted(() => edit(step)));
  const shown = draft.register;
  const steps = useSteps(focus, change);
  const begin = () => {
    change(withOwnRegister);
    focus.focusItem(shown?.[0]?.column ?? 'number');
  };
  const toHidden = () => document.getElementById(listId)?.querySelector('select')?.focus();
  const held = () => shown?.find(({ column }) => column === focus.held())?.column;
  const when = (event: KeyboardEvent) => isWithin(focus.container.current, event) && held() !== undefined;
  const withHeld = (run: (column: RegisterColumn) => void) => {
    const column = held();
    if (column) run(column);
  };
  useKeys(columnKeys, {
    show: { run: shown ? toHidden : begin },
    up: { when, run: () => withHeld((column) => steps.move(column, -1)) },
    down: { when, run: () => withHeld((column) => steps.move(column, 1)) },
    hide: { when, run: () => withHeld(steps.hide) },
    usual: shown ? () => change(withUsualRegister) : null,
  });
  return (
    <div ref={focus.container} className={styles.part}>
      <p className={styles.hint}>{t('columns.hint')}</p>
      {fault && (
        <p role="alert" className={styles.columnFault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      {shown ? (
        <>
          <div className={styles.columnChoice}>
            <HiddenColumns id={listId} draft={draft} onShow={steps.show} />
            <Button onClick={() => change(withUsualRegister)}>
              {t('columns.usual')} <KeyCapOf table={columnKeys} row="usual" />
            </Button>
          </div>
          <ColumnList shown={shown} steps={steps} />
          <p className={styles.hint}>{t('columns.kept')}</p>
        </>
      ) : (
        <div data-focus-fallback tabIndex={-1}>
          <Button onClick={begin}>
            {t('columns.choose')} <KeyCapOf table={columnKeys} row="show" />
          </Button>
        </div>
      )}
    </div>
  );
}

/** What can be done with a column; the focus stays with it. */
function useSteps(focus: KeptFocus<HTMLDivElement>, change: (step: (method: Method) => Method) => void) {
  return {
    move: (column: RegisterColumn, steps: number) => {
      if (leaveField()) change((method) => columnMoved(method, column, steps));
      focus.focusItem(column);
    },
    hide: (column: RegisterColumn) => change((method) => columnHidden(method, column)),
    show: (column: RegisterColumn) => {
      change((method) => columnShown(method, column));
      focus.focusItem(column);
    },
  };
}

type Steps = ReturnType<typeof useSteps>;
type ListProps = { readonly shown: readonly Shown[]; readonly steps: Steps };

function ColumnList({ shown, steps }: ListProps) {
  const { t } = useWords('method');
  return (
    <div className={styles.list}>
      <div className={`${styles.heads} ${styles.columnRow}`} aria-hidden="true">
        <span />
        <span>{t('columns.column')}</span>
        <span>{t('common:language.sv')}</span>
        <span>{t('common:language.en')}</span>
      </div>
      {shown.map((each, place) => (
        <ColumnRow
          key={each.column}
          each={each}
          place={place}
          isLast={place === shown.length - 1}
          steps={steps}
        />
      ))}
    </div>
  );
}

type RowProps = {
  readonly each: Shown;
  readonly place: number;
  readonly isLast: boolean;
  readonly steps: Steps;
};

/** One column: its place, what it usually is called and what here, and the ways to move or hide it. */
function ColumnRow({ each: { column, name: own }, place, isLast, steps }: RowProps) {
  const { t } = useWords('method');
  const name = usualHead(column, useLanguage());
  return (
    <fieldset
      aria-label={t('columns.row', { place: place + 1, name })}
      className={`${styles.row} ${styles.columnRow}`}
      data-focus-item={column}
    >
      <span className={styles.figure}>{place + 1}</span>
      <span className={styles.columnName}>{name}</span>
      {languages.map((language, index) => (
        <div key={language}>
          <CommitField
            lang={language}
            label={t('columns.nameIn', { name, language: t(`inLanguage.${language}`) })}
            labelHidden
            focusTarget={index === 0}
            placeholder={usualHead(column, language)}
            value={own?.[language] ?? ''}
            onCommit={(typed) =>
              attempted(() => edit((method) => columnNamed(method, column, language, typed)))
            }
          />
        </div>
      ))}
      <span className={styles.actions}>
        <button
          type="button"
          className={styles.icon}
          disabled={place === 0}
          onClick={() => steps.move(column, -1)}
        >
          <span aria-hidden="true">↑</span>
          <span className="visually-hidden">{t('moveUp', { name })}</span>
        </button>
        <button type="button" className={styles.icon} disabled={isLast} onClick={() => steps.move(column, 1)}>
          <span aria-hidden="true">↓</span>
          <span className="visually-hidden">{t('moveDown', { name })}</span>
        </button>
        <button
          type="button"
          className={styles.icon}
          disabled={!canHide(column)}
          onClick={() => steps.hide(column)}
        >
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('columns.hide', { name })}</span>
        </button>
      </span>
    </fieldset>
  );
}

type HiddenProps = Props & { readonly id: string; readonly onShow: (column: RegisterColumn) => void };

/** What the register leaves out: chosen, a column stands last, from where it is moved. */
function HiddenColumns({ id, draft, onShow }: HiddenProps) {
  const { t } = useWords('method');
  const language = useLanguage();
  const hidden = hiddenColumns(draft);
  if (hidden.length === 0) return null;
  return (
    <div id={id} className={styles.published}>
      <SelectField
        label={t('columns.hidden', { count: hidden.length })}
        value=""
        options={[
          { value: '', label: t('columns.show') },
          ...hidden.map((column) => ({ value: column, label: usualHead(column, language) })),
        ]}
        onChoose={(chosen) => {
          const column = hidden.find((each) => each === chosen);
          if (column) onShow(column);
        }}
      />
      <KeyCapOf table={columnKeys} row="show" />
    </div>
  );
}
