import { useTranslation } from 'react-i18next';
import type { BallotLayout } from '../../../shared/domain/codes.ts';
import { ballotLayouts } from '../../../shared/domain/codes.ts';
import { ChoiceRow } from '../round/ChoiceRow.tsx';

type Props = { readonly layout: BallotLayout; readonly onChoose: (layout: BallotLayout) => void };

/** Whether the ballot shows one risk at a time, or all. */
export function LayoutChoice({ layout, onChoose }: Props) {
  const { t } = useTranslation('secret-round');
  const options = ballotLayouts.map((value) => ({ value, text: t(`layouts.${value}`) }));
  return <ChoiceRow label={t('layout')} value={layout} onChoose={onChoose} options={options} />;
}
