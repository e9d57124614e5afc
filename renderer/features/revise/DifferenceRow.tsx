import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import { ownName } from '../../../shared/domain/method/register-columns.ts';
import type { Difference, Field, Note, Value } from '../../../shared/domain/revision/index.ts';
import type { KeyOf } from '../../../shared/words/areas.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './ReviseDialog.module.css';
import { decide } from './revise-store.ts';
import { aroundChange, type ValueWords } from './value-words.ts';

type DifferenceRowProps = {
  readonly difference: Difference;
  readonly wordsOf: ValueWords;
  readonly isTaken: boolean;
  readonly isStop: boolean;
  readonly index: number;
  readonly measure: (element: Element | null) => void;
  readonly onFocus: () => void;
};

/** One difference: what it is about, how it is here, how it is in the file, and whether it is taken in. */
export function DifferenceRow({
  difference,
  wordsOf,
  isTaken,
  isStop,
  index,
  measure,
  onFocus,
}: DifferenceRowProps) {
  const { t } = useWords('revise');
  const { subject } = difference;
  const name =
    subject.kind === 'risk'
      ? t(subject.number === null ? 'newRiskNamed' : 'risk', { number: subject.number })
      : t(subject.number === null ? 'measureOfNew' : 'measure', { number: subject.number });
  const field = difference.is === 'edit' ? t(`field.${difference.field}`) : t(`is.${difference.is}`);
  const [before, after] = sidesOf(difference, wordsOf, isStop);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-taken={isTaken || undefined}>
      <th scope="row">
        <label className={styles.subject}>
          <input
            type="checkbox"
            checked={isTaken}
            tabIndex={isStop ? 0 : -1}
            aria-label={`${name}, ${field}: ${subject.title}`}
            onFocus={onFocus}
            onChange={(event) => decide([difference], event.target.checked)}
          />
          <span>
            <b>{name}</b>{' '}
            <bdi className={styles.title}>
              <Hyphenated text={subject.title} />
            </bdi>
          </span>
        </label>
      </th>
      <td>{field}</td>
      <td>
        {difference.is === 'edit' && <Here difference={difference} before={before} wordsOf={wordsOf} />}
      </td>
      <td>
        {difference.is === 'edit' && <Said className={styles.after}>{after}</Said>}
        {difference.is === 'new' && <NewValues values={difference.values} wordsOf={wordsOf} />}
        {difference.is === 'gone' && <span className={styles.quiet}>{t('goneHelp')}</span>}
        {difference.is !== 'gone' && difference.doubt && (
          <p className={styles.both}>{t(`doubt.${difference.doubt}`)}</p>
        )}
      </td>
    </tr>
  );
}

type Edit = Extract<Difference, { is: 'edit' }>;

/** Both sides in words; of long texts what is around the difference, and all of it on the line one has come to. */
function sidesOf(difference: Difference, wordsOf: ValueWords, isWhole: boolean): readonly [string, string] {
  if (difference.is !== 'edit') return ['', ''];
  const { field, before, after } = difference;
  const sides = [wordsOf(field, before), wordsOf(field, after)] as const;
  return isWhole ? sides : aroundChange(...sides);
}

type HereProps = { readonly difference: Edit; readonly before: string; readonly wordsOf: ValueWords };

function Here({ difference, before, wordsOf }: HereProps) {
  const { t } = useWords('revise');
  const { field, atExport } = difference;
  return (
    <>
      <Said className={styles.before}>{before}</Said>
      {atExport !== undefined && (
        <p className={styles.both}>{t('changedHere', { was: wordsOf(field, atExport) || t('empty') })}</p>
      )}
    </>
  );
}

function Said({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: string;
}) {
  const { t } = useWords('revise');
  if (children === '') return <span className={styles.quiet}>{t('empty')}</span>;
  return (
    <bdi className={className}>
      <Hyphenated text={children} />
    </bdi>
  );
}

type NewProps = {
  readonly values: { readonly [F in Field]?: Value };
  readonly wordsOf: ValueWords;
};

function NewValues({ values, wordsOf }: NewProps) {
  const { t } = useWords('revise');
  const others = Object.entries(values).filter(([field]) => field !== 'title' && field !== 'text');
  const lines = others.map(([field, value]) => [field, wordsOf(field as Field, value)] as const);
  return (
    <ul className={styles.values}>
      {lines
        .filter(([, words]) => words !== '')
        .map(([field, words]) => (
          <li key={field}>
            <span className={styles.quiet}>{t(`field.${field}` as KeyOf<'revise'>)}:</span>{' '}
            <bdi>
              <Hyphenated text={words} />
            </bdi>
          </li>
        ))}
    </ul>
  );
}

type NoteRowProps = {
  readonly note: Note;
  readonly index: number;
  readonly measure: (element: Element | null) => void;
  readonly isFirst: boolean;
};

/** Something in the workbook that cannot be taken in: where it stands, what it says, and why. */
export function NoteRow({ note, index, measure, isFirst }: NoteRowProps) {
  const { t } = useWords('revise');
  const { sheet, sheetName, row, column, head, reason, text } = note;
  const method = useMethod();
  const language = useLanguage();
  const own = sheet === 'register' && column ? ownName(method, column as RegisterColumn, language) : '';
  const places = [
    sheet === 'other' ? (sheetName ?? '') : t(`workbook:sheet.${sheet}`),
    ...(row === null ? [] : [t('row', { row })]),
    ...(column === null ? [] : [own || t(`workbook:head.${column}`)]),
    ...(head === undefined ? [] : [head]),
  ];
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td colSpan={4}>
        {isFirst && <p className={styles.noteHead}>{t('notTakenHead')}</p>}
        <p className={styles.note}>
          <span className={styles.quiet}>{places.join(', ')}:</span>{' '}
          <bdi className={styles.title}>
            <Hyphenated text={text} />
          </bdi>
          <span>{t(`reason.${reason}`)}</span>
          <Allowed note={note} />
        </p>
      </td>
    </tr>
  );
}

/** What may stand in a cell that is not understood. */
function Allowed({ note: { allowed = [], expects } }: { readonly note: Note }) {
  const { t } = useWords('revise');
  if (allowed.length > 0)
    return <span className={styles.quiet}>{t('allowed', { words: allowed.join(' · ') })}</span>;
  if (expects !== 'day' && expects !== 'looseDate' && expects !== 'amount') return null;
  return <span className={styles.quiet}>{t(`expects.${expects}`)}</span>;
}
