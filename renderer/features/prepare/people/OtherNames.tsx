import { useState } from 'react';
import { capital } from '../../../../shared/words/locale.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { otherNameKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { usePrepare } from '../prepare-store.ts';
import styles from './PeopleSection.module.css';
import { type OtherName, useOtherNames } from './use-other-names.ts';

/** Leads to names that stand in the analysis without being participants; nothing where there are none. */
export function OtherNames() {
  const { t } = useWords('prepare');
  const names = useOtherNames();
  const [shown, setShown] = useState(false);
  const open = () => setShown(true);
  useKeys(otherNameKeys, {
    others: names.length > 0 ? { when: ({ altKey }) => altKey, run: open } : null,
  });
  if (names.length === 0) return null;
  return (
    <>
      <Button look="quiet" className={styles.others} onClick={open}>
        {t('others.open', { count: names.length })} <KeyCapOf table={otherNameKeys} row="others" />
      </Button>
      {shown && <NamesDialog names={names} onClose={() => setShown(false)} onBack={open} />}
    </>
  );
}

type DialogProps = {
  readonly names: readonly OtherName[];
  readonly onClose: () => void;
  /** Opens it again when it has been asked whether one of them is to be forgotten. */
  readonly onBack: () => void;
};

/** Whom the analysis names besides, and as what. Each can be forgotten, as a participant can. */
function NamesDialog({ names, onClose, onBack }: DialogProps) {
  const { t } = useWords('prepare');
  const forget = ({ id, name }: OtherName) => {
    onClose();
    usePrepare.setState({ forgetting: { nameId: id, name, back: onBack } });
  };
  return (
    <Dialog title={t('others.title')} onClose={onClose}>
      <p>{t('others.text')}</p>
      <ul className={styles.otherNames}>
        {names.map((each) => (
          <li key={each.id}>
            <span className={styles.otherName}>
              <bdi className={styles.name}>
                <Hyphenated text={each.name} room={14} />
              </bdi>
              <span className={styles.quiet}>
                {capital(each.as.map((as) => t(`history:field.${as}`)).join(', ') || t('others.inHistory'))}
              </span>
            </span>
            <Button look="quiet" aria-label={`${t('forget.open')} ${each.name}`} onClick={() => forget(each)}>
              {t('forget.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
