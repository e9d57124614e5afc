import { useId } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { GroupAnswers, RowThreat, TableThreats } from '../../../shared/domain/threat-table/index.ts';
import { SentenceParts } from '../../components/Hyphenated.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTables } from '../../state/selectors.ts';
import styles from './ImportDialog.module.css';

const shown = 5;

type Props = { readonly read: TableThreats; readonly groupId: string | null };

/** The first threats as they would be recorded. */
export function ThreatPreview({ read, groupId }: Props) {
  const { t } = useWords('import-threats');
  const id = useId();
  const { workGroup } = useTables();
  const rest = read.threats.length - shown;
  const signOf = ({ group, isNobodys }: RowThreat) =>
    (group ?? (isNobodys ? undefined : workGroup.get(groupId ?? '')))?.sign;
  if (read.threats.length === 0) return <p>{t('nothing')}</p>;
  return (
    <section>
      <h3 id={id} className={styles.previewHeading}>
        {t('preview')}
      </h3>
      <ul aria-labelledby={id} className={styles.list}>
        {read.threats.slice(0, shown).map((threat) => (
          <li key={`${threat.row}/${threat.text}`} className={styles.threat}>
            <GroupSign sign={signOf(threat)} />
            <Wording said={threat} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{t('more', { count: rest })}</p>}
    </section>
  );
}

type Said = Pick<Threat, 'text' | 'cause' | 'consequence' | 'detail'> & {
  readonly properties: readonly Threat['properties'][number][];
  readonly origin?: Threat['origin'];
};

/** All that is said of a threat: its text, what it is because of and leads to, its explanation, properties and origin. */
export function Wording({ said }: { readonly said: Said }) {
  const { t } = useWords('common');
  const { text, detail, properties, origin } = said;
  return (
    <span className={styles.wording}>
      <span dir="auto" className={styles.text}>
        {text}
      </span>
      <SentenceParts threat={said} />
      {detail !== '' && (
        <span dir="auto" className={styles.detail}>
          {detail}
        </span>
      )}
      {(properties.length > 0 || origin) && (
        <span className={styles.marks}>
          {properties.map((property) => t(`property.${property}`)).join(', ')}
          {properties.length > 0 && origin && ' · '}
          {origin && t(`origin.${origin}`)}
        </span>
      )}
    </span>
  );
}

const mostNotes = 8;

type NoteProps = {
  readonly read: TableThreats;
  readonly answers: GroupAnswers;
  readonly withHidden: boolean;
  /** How many signs of a text could not be read. */
  readonly stray: number;
  /** Letters of the columns that nothing is taken from. */
  readonly leftOut: readonly string[];
  /** Of these, the ones that are hidden in the file. */
  readonly hiddenColumns: readonly string[];
  readonly hiddenSheets: readonly string[];
};

/** Everything in the file that would be left out or changed when it is recorded. */
export function TableNotes(props: NoteProps) {
  const { read, answers, withHidden, stray, leftOut, hiddenColumns, hiddenSheets } = props;
  const { t } = useWords('import-threats');
  const { withoutText, rowsOfUnknownGroups, unknownProperties, tooLong, hiddenRows, errorCells } = read;
  const open = read.unknownGroups.filter((name) => !answers.has(name));
  const notes = [
    withoutText.length > 0 && t('withoutText', { count: withoutText.length, rows: some(withoutText) }),
    hiddenRows > 0 && !withHidden && t('hiddenRows', { count: hiddenRows }),
    hiddenColumns.length > 0 &&
      t('hiddenColumns', { count: hiddenColumns.length, columns: some(hiddenColumns) }),
    hiddenSheets.length > 0 && t('hiddenSheets', { count: hiddenSheets.length, names: some(hiddenSheets) }),
    errorCells.length > 0 && t('errorCells', { count: errorCells.length, cells: some(errorCells) }),
    stray > 0 && t('stray', { count: stray }),
    open.length > 0 && t('unknownGroups', { count: rowsOfUnknownGroups, names: some(open) }),
    leftOut.length > 0 && t('leftOut', { count: leftOut.length, columns: some(leftOut) }),
    unknownProperties.length > 0 && t('unknownProperties', { words: some(unknownProperties) }),
  ].filter((note) => note !== false);
  return (
    <>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {tooLong.slice(0, mostNotes).map(({ row, length, longest }) => (
        <p key={`${row}/${length}/${longest}`} role="alert" className={styles.fault}>
          {t('row', { row })} {sentenceOf(t, { code: 'text-too-long', params: { length, longest } })}
        </p>
      ))}
    </>
  );
}

function some(list: readonly (string | number)[]): string {
  return list.length > mostNotes ? `${list.slice(0, mostNotes).join(', ')} …` : list.join(', ');
}
