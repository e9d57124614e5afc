import { useWords } from '../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../keys/use-keys.ts';
import { formRisk, goOn, leaveWalk, openPrompt, pass, place, step, threatNow } from './actions.ts';
import type { Choice } from './use-choices.ts';

/** The keys of the walk-through: one press for each thing, silent while a name or a number is typed. */
export function useWalkKeys(choices: readonly Choice[]): void {
  const { t } = useWords('walk');
  const isLeft = () => threatNow() !== undefined;
  const choose = choices.map(
    ({ key, column }): KeyBinding => ({
      keys: key,
      label: t('key.place'),
      run: () => place(column.risk.id),
    }),
  );
  useKeys([
    ...choose,
    { keys: 'n', label: t('key.new'), when: isLeft, run: () => formRisk() },
    { keys: 'Shift+n', label: t('key.named'), when: isLeft, run: () => openPrompt('name') },
    { keys: '0', label: t('key.number'), when: isLeft, run: () => openPrompt('number') },
    { keys: 'Space', label: t('key.pass'), when: isLeft, run: pass },
    { keys: 'ArrowLeft | PageUp', label: t('key.back'), run: () => step(-1) },
    { keys: 'ArrowRight | PageDown', label: t('key.on'), run: () => step(1) },
    { keys: 'b | Escape', label: t('key.board'), run: leaveWalk },
    { keys: 'Enter', label: t('key.goOn'), when: () => !isLeft(), run: goOn },
  ]);
}
