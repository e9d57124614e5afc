import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Risk } from '../../../../shared/domain/tables.ts';
import { Button } from '../../../components/Button.tsx';
import { CommitField } from '../../../components/CommitField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { type Outcome, run } from '../../../state/board-store.ts';
import { setCluster } from '../cluster-store.ts';
import { focusItem } from '../focus.ts';
import { removeRisk } from '../move/request-move.ts';
import styles from './Risk.module.css';

type Props = { readonly risk: Risk; readonly title: string; readonly isDescribed: boolean };

/** Where a risk is named and described. Closes on Enter and Escape, and when one goes elsewhere. */
export function RiskForm({ risk, title, isDescribed }: Props) {
  const { t } = useWords('cluster');
  const [described, setDescribed] = useState(isDescribed || risk.description !== '');
  const { id, number, description } = risk;
  const { edit, leaving } = useEdits(id);
  const done = () => {
    flushSync(() => close(id));
    focusItem({ kind: 'risk', id });
  };
  return (
    <div className={styles.form} data-editor="" {...leaving}>
      <CommitField
        label={t('name', { number })}
        unsaved={`risk/${id}/title`}
        labelHidden
        grows
        value={risk.title}
        placeholder={title}
        autoFocus={!isDescribed}
        onCommit={(text) => edit({ title: text })}
        onDone={done}
      />
      {described ? (
        <CommitField
          label={t('describe', { number })}
          unsaved={`risk/${id}/description`}
          labelHidden
          rows={4}
          value={description}
          placeholder={t('description')}
          autoFocus={isDescribed || risk.description === ''}
          onCommit={(text) => edit({ description: text })}
          onDone={done}
        />
      ) : (
        <Button look="quiet" onClick={() => setDescribed(true)}>
          {t('description')}
        </Button>
      )}
      <Button look="quiet" tabIndex={-1} onClick={() => removeRisk(id)}>
        {t('remove')}
      </Button>
    </div>
  );
}

/** Commits, and closes the form when it is left, unless a text was refused: that stays, with its sentence. */
function useEdits(id: string) {
  const isRefused = useRef(false);
  const edit = (fields: { title?: string; description?: string }): Outcome => {
    const outcome = run({ type: 'risk.edit', id, ...fields });
    isRefused.current = outcome.fault !== null;
    return outcome;
  };
  const leaving = {
    onBlurCapture: () => {
      isRefused.current = false;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isWithin && !isRefused.current && document.hasFocus()) afterPress(() => close(id));
    },
  };
  useEffect(() => () => close(id), [id]);
  return { edit, leaving };
}

/** A form that closed while the pointer is down would move what is being pressed away from under it. */
export function afterPress(act: () => void): void {
  if (!document.querySelector(':active')) act();
  else addEventListener('pointerup', () => setTimeout(act), { once: true, capture: true });
}

function close(id: string): void {
  setCluster(({ naming }) => (naming?.riskId === id ? { naming: null } : {}));
}
