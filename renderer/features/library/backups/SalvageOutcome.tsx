import type { SalvageReport } from '../../../../shared/api/backup-types.ts';
import type { Fault } from '../../../../shared/api/result.ts';
import type { Salvaged } from '../../../../shared/api/types.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { LibraryActions } from '../use-library.ts';
import styles from './Backups.module.css';

type SalvagePartProps = {
  readonly fault: Fault;
  readonly onSalvage: () => void;
};

/** What is wrong with the file, and the way to what is left in it where something may be. */
export function SalvagePart({ fault, onSalvage }: SalvagePartProps) {
  const { t } = useWords('library');
  const mayHoldSomething = fault.code === 'file-damaged' || fault.code === 'file-foreign';
  return (
    <section className={`${styles.part} ${styles.damaged}`}>
      <p className={styles.fault}>{sentenceOf(t, fault)}</p>
      {mayHoldSomething && (
        <>
          <p className={styles.text}>{t('salvage.text')}</p>
          <Button className={styles.salvage} onClick={onSalvage}>
            {t('salvage.do')}
          </Button>
        </>
      )}
    </section>
  );
}

type SalvageOutcomeProps = {
  readonly saved: Salvaged;
  readonly actions: LibraryActions;
  readonly onClose: () => void;
};

/** What was saved of a damaged file, and by name what was not. */
export function SalvageOutcome({ saved, actions, onClose }: SalvageOutcomeProps) {
  const { t } = useWords('library');
  const { file, library, report } = saved;
  const entry = library.workshops.find((each) => each.file === file);
  const buttons = (
    <>
      <Button onClick={onClose}>{t('common:close')}</Button>
      <Button look="main" onClick={() => actions.open(file)}>
        {t('salvage.open')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('salvage.done', { title: entry?.title ?? file })}
      onClose={onClose}
      returnsFocus={false}
      actions={buttons}
    >
      <div className={styles.parts} role="status">
        <p>
          {t('salvage.amount', {
            threats: t('common:threats', { count: entry?.threats ?? 0 }),
            risks: t('common:risks', { count: entry?.risks ?? 0 }),
          })}
        </p>
        <Losses report={report} />
      </div>
    </Dialog>
  );
}

function Losses({ report }: { readonly report: SalvageReport }) {
  const { t } = useWords('library');
  const { threats, risks, others, names, changes } = report;
  const numbered = [
    ['threatsMissing', threats.missing],
    ['risksMissing', risks.missing],
    ['threatsUncertain', threats.uncertain],
    ['risksUncertain', risks.uncertain],
  ] as const;
  const counted = [
    ['others', others],
    ['names', names],
    ['changes', changes.lost],
  ] as const;
  const losses = [
    ...numbered
      .filter(([, numbers]) => numbers.length > 0)
      .map(([key, numbers]) =>
        t(`salvage.${key}`, { count: numbers.length, numbers: numbersInWords(numbers) }),
      ),
    ...counted.filter(([, count]) => count > 0).map(([key, count]) => t(`salvage.${key}`, { count })),
  ];
  if (losses.length === 0) return <p>{t('salvage.nothingLost')}</p>;
  return (
    <ul className={styles.losses}>
      {losses.map((loss) => (
        <li key={loss}>{loss}</li>
      ))}
    </ul>
  );
}

/** Numbers in rising order as one says them: `3, 7–9, 12`. */
function numbersInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? from : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
    .join(', ');
}
