import { type RefObject, useEffect, useRef } from 'react';
import { mergeCommand } from '../../../shared/domain/workshop/merge-workshop.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { importKeys } from '../../keys/tables/frame.ts';
import { importDialogKeys } from '../../keys/tables/record.ts';
import { isNotOnButton } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ChooseFile } from './FileChoice.tsx';
import styles from './ImportDialog.module.css';
import {
  closeImport,
  type MergeStep,
  openImport,
  type Step,
  type TableStep,
  useImport,
} from './import-store.ts';
import { MergeFields, merge, useMergePlan } from './MergeFields.tsx';
import { TableFields } from './TableFields.tsx';
import { isRecordable, recordTable, useTable } from './use-table.ts';

/** The dialog in which a file from elsewhere is looked at, before anything of it is recorded. */
export function ImportDialog({ step }: { readonly step: Step }) {
  const { t } = useWords('import-threats');
  const fault = useImport((state) => state.fault);
  const isSaving = useImport((state) => state.isSaving);
  const confirm = useConfirm(step);
  const main = useFocusOnArrival(step);
  const actions = (
    <>
      <Button ref={confirm.act ? undefined : main} onClick={closeImport}>
        {t(step.kind === 'choose' || confirm.act ? 'common:cancel' : 'common:close')} <KeyCap>Esc</KeyCap>
      </Button>
      {confirm.act && (
        <Button ref={main} look="main" disabled={isSaving} onClick={confirm.act}>
          {confirm.label} <KeyCap>Enter</KeyCap>
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      wide
      title={t(step.kind === 'merge' ? 'titleOfGroup' : 'title')}
      onClose={closeImport}
      actions={actions}
    >
      <div className={styles.content}>
        {step.kind === 'choose' && <ChooseFile />}
        {step.kind === 'table' && <TableFields step={step} />}
        {step.kind === 'merge' && <MergeFields step={step} />}
        {fault && (
          <p role="alert" className={styles.fault}>
            {sentenceOf(t, fault)}
          </p>
        )}
        {confirm.act && !isSaving && <EnterConfirms act={confirm.act} />}
      </div>
    </Dialog>
  );
}

type Confirm = { readonly label: string; readonly act: (() => void) | null };

/** What the main button does and is called; null where there is nothing to do. */
function useConfirm(step: Step): Confirm {
  const { t } = useWords('import-threats');
  const tableStep: TableStep | null = step.kind === 'table' ? step : null;
  const mergeStep: MergeStep | null = step.kind === 'merge' ? step : null;
  const table = useTable(tableStep);
  const plan = useMergePlan(mergeStep);
  if (tableStep && table && isRecordable(table.read, tableStep.answers))
    return {
      label: t('record', { count: table.read.threats.length }),
      act: () => recordTable(tableStep, table.read),
    };
  if (mergeStep && plan && mergeCommand(plan, mergeStep)) {
    const [count, changed] = [plan.fresh.length, mergeStep.taken.size];
    const label = changed === 0 ? t('merge', { count }) : t('mergeAndChange', { count, changed });
    return {
      label: count === 0 ? t('change', { count: changed }) : label,
      act: () => merge(plan, mergeStep),
    };
  }
  return { label: '', act: null };
}

/** The focus goes to the main button as soon as a file has been read. */
function useFocusOnArrival(step: Step): RefObject<HTMLButtonElement | null> {
  const main = useRef<HTMLButtonElement>(null);
  const arrived = step.kind === 'choose' ? null : step.name;
  useEffect(() => {
    if (arrived !== null) main.current?.focus();
  }, [arrived]);
  return main;
}

/** Enter presses the main button, wherever in the dialog the focus is but on another button. Renders nothing. */
function EnterConfirms({ act }: { readonly act: () => void }) {
  useKeys(importDialogKeys, { confirm: { when: isNotOnButton, run: act } });
  return null;
}

/** The key to a file from elsewhere, and its dialog while it is open. It ends with the workshop it was opened for. */
export function ImportLayer() {
  const step = useImport((state) => state.step);
  useKeys(importKeys, { open: () => openImport() });
  useEffect(() => closeImport, []);
  return step && <ImportDialog step={step} />;
}
