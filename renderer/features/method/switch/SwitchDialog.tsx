import { useId, useRef } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import type { MethodPreview } from '../../../../shared/domain/method/mapping.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import { LevelChanges, MappingFields } from './MappingFields.tsx';
import styles from './SwitchDialog.module.css';
import { type SwitchChoice, useSwitch } from './use-switch.ts';

type Props = {
  readonly to: Method;
  readonly onClose: () => void;
  readonly onChange: (choice: SwitchChoice) => Fault | null;
};

/** Shows what another method would do to the ratings before it does it: what is shown is what will be done. */
export function SwitchDialog({ to, onClose, onChange }: Props) {
  const { t } = useWords('method');
  const language = useLanguage();
  const main = useRef<HTMLButtonElement>(null);
  const { from, mapping, choose, used, isRewording, setRewording, preview, fault } = useSwitch(to);
  const change = () => {
    if (onChange({ method: to, mapping, isRewording }) === null) onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button ref={main} look="main" disabled={fault !== null} onClick={change}>
        {t('switch.change')}
      </Button>
    </>
  );
  return (
    <Dialog
      wide
      firstFocus={main}
      title={t('switch.title', { name: to.name[language] })}
      onClose={onClose}
      actions={actions}
    >
      <div className={styles.content}>
        {fault && (
          <p role="alert" className={styles.fault}>
            {sentenceOf(t, fault)}
          </p>
        )}
        {preview && <Summary preview={preview} />}
        {(isRewording || (preview && preview.rewordedRounds + preview.rewordedRatings > 0)) && (
          <label className={styles.rewording}>
            <input
              type="checkbox"
              checked={isRewording}
              onChange={({ target }) => setRewording(target.checked)}
            />
            {t('switch.rewording')}
          </label>
        )}
        {used.length > 0 && (
          <MappingFields from={from} to={to} used={used} mapping={mapping} onChoose={choose} />
        )}
        {preview && <LevelChanges preview={preview} />}
      </div>
    </Dialog>
  );
}

function Summary({ preview }: { readonly preview: MethodPreview }) {
  const { t } = useWords('method');
  const id = useId();
  const { changed, keptRounds } = preview;
  const { risk, residual } = changed;
  return (
    <div role="status" aria-labelledby={id} className={styles.summary}>
      <p id={id} className={styles.large}>
        {t('switch.changed', { count: risk })}
      </p>
      <p>
        {residual > 0 && `${t('switch.residual', { count: residual })} `}
        {keptRounds > 0 && `${t('switch.rounds', { count: keptRounds })} `}
        {t('switch.undoes')}
      </p>
    </div>
  );
}
