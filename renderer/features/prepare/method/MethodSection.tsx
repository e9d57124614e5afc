import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../../shared/api/result.ts';
import type { Method } from '../../../../shared/domain/method.ts';
import { Button } from '../../../components/Button.tsx';
import { KeyCap } from '../../../components/KeyCap.tsx';
import { RiskMatrix } from '../../../components/RiskMatrix.tsx';
import { sentenceOf } from '../../../i18n/index.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { run } from '../../../state/board-store.ts';
import { useLanguage, useMethod } from '../../../state/selectors.ts';
import { say } from '../prepare-store.ts';
import { MethodChoice } from './MethodChoice.tsx';
import styles from './MethodSection.module.css';
import { Scales } from './Scales.tsx';
import { useMethods } from './use-methods.ts';

/** The scales and the matrix the room will judge by; looked at first, chosen then. */
export function MethodSection() {
  const { t } = useTranslation('prepare');
  const language = useLanguage();
  const own = useMethod();
  const methods = useMethods();
  const [shownId, setShownId] = useState(own.id);
  const [fault, setFault] = useState<Fault | null>(null);
  const shown = methods.find(({ id }) => id === shownId) ?? own;
  const look = (method: Method) => {
    setShownId(method.id);
    setFault(null);
  };
  const choose = () => {
    const outcome = run({ type: 'workshop.setMethod', method: shown });
    setFault(outcome.fault);
    if (!outcome.fault) say('said.method', { name: shown.name[language] });
  };
  const isOwn = shown.id === own.id;
  useKeys([{ keys: 'Enter', label: t('key.useMethod'), hint: !isOwn, when: () => !isOwn, run: choose }]);
  return (
    <div className={styles.section}>
      <div className={styles.choose}>
        <MethodChoice methods={methods} own={own} shown={shown} onLook={look} />
        <div>
          {isOwn ? (
            <p className={styles.inUse}>✓ {t('method.inUse')}</p>
          ) : (
            <Button look="main" onClick={choose}>
              {t('method.use')} <KeyCap>Enter</KeyCap>
            </Button>
          )}
          {fault && (
            <p role="alert" className={styles.fault}>
              {sentenceOf(t, fault)}
            </p>
          )}
        </div>
        <Scales method={shown} />
        <p className={styles.source}>{shown.source}</p>
      </div>
      <div className={styles.matrix}>
        <RiskMatrix
          method={shown}
          language={language}
          caption={t('method.matrix', { name: shown.name[language] })}
        />
      </div>
    </div>
  );
}
