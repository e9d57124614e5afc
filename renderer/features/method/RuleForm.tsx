import { type FormEvent, useState } from 'react';
import type { Method } from '../../../shared/domain/method/method.ts';
import {
  boundsOf,
  isRuleFor,
  mostOf,
  type RuleKind,
  ruleKinds,
  withRule,
} from '../../../shared/domain/method/rule.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LevelChip } from '../../components/LevelChip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { useLanguage } from '../../state/selectors.ts';
import { edit } from './editor-store.ts';
import styles from './RuleForm.module.css';

const formId = 'matrix-rule';

/** The matrix written as a rule: the product or the sum of the figures of a pair, and where each level begins. */
export function RuleForm({ draft, onClose }: { readonly draft: Method; readonly onClose: () => void }) {
  const { t } = useWords('method');
  const language = useLanguage();
  const ruleOf = (kind: RuleKind) => ({ kind, typed: boundsOf(draft, kind).map(String) });
  const [{ kind, typed }, change, forget] = useKeptForm(`rule/${draft.id}`, () => ruleOf('product'));
  const [isTried, setTried] = useState(false);
  const bounds = typed.map((text) => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null));
  const isRule = isRuleFor(draft, bounds);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRuleFor(draft, bounds)) return;
    edit((method) => withRule(method, { kind, bounds }));
    forget();
    onClose();
  };
  return (
    <Dialog
      title={t('rule.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="main" type="submit" form={formId}>
            {t('rule.fill')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.rule} onSubmit={submit} noValidate autoComplete="off">
        <p>{t('rule.explained')}</p>
        <Choice
          label={t('rule.kind')}
          value={kind}
          onChoose={(chosen) => change(ruleOf(chosen))}
          options={ruleKinds.map((value) => ({ value, text: t(`rule.${value}`) }))}
        />
        <ol className={styles.bounds}>
          {draft.levels.slice(1).map((level, at) => (
            <li key={level.code}>
              <label>
                <LevelChip method={draft} level={level} language={language} /> <span>{t('rule.from')}</span>
                <input
                  inputMode="numeric"
                  className={styles.bound}
                  value={typed[at] ?? ''}
                  aria-invalid={isTried && !isRule}
                  onChange={({ target }) => change({ typed: typed.with(at, target.value) })}
                />
              </label>
            </li>
          ))}
        </ol>
        <p role="alert" className={styles.fault}>
          {isTried && !isRule && t('rule.mistyped', { most: mostOf(draft, kind) })}
        </p>
      </form>
    </Dialog>
  );
}
