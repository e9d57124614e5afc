import { useEffect, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import { sourceOf } from '../../../../shared/domain/method/method.ts';
import { differsInRegisterOnly } from '../../../../shared/domain/method/schema.ts';
import { Button } from '../../../components/Button.tsx';
import { RiskMatrix } from '../../../components/RiskMatrix.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { methodUseKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { run } from '../../../state/board-store.ts';
import { useLanguage, useMethod, useTables } from '../../../state/selectors.ts';
import { setUi } from '../../../state/ui-store.ts';
import { forgetSaid, loadMethods, useMethods } from '../../method/methods-store.ts';
import { SwitchDialog } from '../../method/switch/SwitchDialog.tsx';
import { type ChosenMethod, commandOf, hasSomethingToMove } from '../../method/switch/use-switch.ts';
import { lookAtMethod, usePrepare } from '../prepare-store.ts';
import { MethodActions } from './MethodActions.tsx';
import { MethodChoice, methodsToChoose, Scales } from './MethodChoice.tsx';
import styles from './MethodSection.module.css';

/** The scales and the matrix that the room will assess by: a method is looked at before it is chosen. */
export function MethodSection() {
  const { t } = useWords('prepare');
  const language = useLanguage();
  const own = useMethod();
  const tables = useTables();
  const entries = methodsToChoose(
    own,
    useMethods(({ methods }) => methods),
  );
  const key = usePrepare((prepare) => prepare.methodKey);
  const chosen = entries.find(({ isChosen }) => isChosen);
  const shown = entries.find((entry) => entry.key === key) ?? chosen ?? entries[0];
  const [asking, setAsking] = useState(false);
  const choose = useChoose();
  useEffect(() => void loadMethods(), []);
  useEffect(() => forgetSaid, []);
  const method = shown?.method ?? own;
  const isChosen = shown?.isChosen ?? true;
  const use = () => {
    if (hasSomethingToMove(tables) && !differsInRegisterOnly(own, method)) setAsking(true);
    else choose({ method });
  };
  useKeys(methodUseKeys, { use: isChosen ? null : { hint: true, run: use } });
  return (
    <div className={styles.section}>
      <div className={styles.choose}>
        <MethodChoice entries={entries} shown={shown} onLook={(entry) => lookAtMethod(entry.key)} />
        <div>
          {isChosen ? (
            <p className={styles.inUse}>✓ {t('method.inUse')}</p>
          ) : (
            <Button look="main" onClick={use}>
              {t('method.use')} <KeyCapOf table={methodUseKeys} row="use" />
            </Button>
          )}
        </div>
        {shown && <MethodActions entry={shown} />}
        <Scales method={method} />
        <p className={styles.source}>{sourceOf(method, language)}</p>
      </div>
      <div className={styles.matrix}>
        <RiskMatrix
          method={method}
          language={language}
          caption={t('method.matrix', { name: method.name[language] })}
        />
      </div>
      {asking && <SwitchDialog to={method} onClose={() => setAsking(false)} onChange={choose} />}
    </div>
  );
}

/** Gives the workshop a method, its ratings mapped; the refusal where it was refused. */
function useChoose(): (choice: ChosenMethod) => Fault | null {
  return (choice) => {
    const { fault } = run(commandOf(choice));
    if (fault) setUi({ fault });
    return fault;
  };
}
