import type { Salvaged, SalvageReport } from '../../../../shared/api/types.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { LibraryActions } from '../use-library.ts';
import styles from './Backups.module.css';
import { numbersInWords } from './numbers-in-words.ts';

type Props = {
  readonly saved: Salvaged;
  readonly actions: LibraryActions;
  readonly onClose: () => void;
};

/** What was saved of a damaged file, and by name what was not. */
export function SalvageOutcome({ saved, actions, onClose }: Props) {
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
