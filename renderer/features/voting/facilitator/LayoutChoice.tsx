import type { BallotLayout } from '../../../../shared/domain/codes.ts';
import { ballotLayouts } from '../../../../shared/domain/codes.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ChoiceRow } from './ChoiceRow.tsx';

type Props = { readonly layout: BallotLayout; readonly onChoose: (layout: BallotLayout) => void };

/** Whether the ballot shows one risk at a time, or all. */
export function LayoutChoice({ layout, onChoose }: Props) {
  const { t } = useWords('secret-round');
  const options = ballotLayouts.map((value) => ({ value, text: t(`layouts.${value}`) }));
  return <ChoiceRow label={t('layout')} value={layout} onChoose={onChoose} options={options} />;
}
