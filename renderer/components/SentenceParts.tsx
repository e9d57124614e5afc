import type { Threat } from '../../shared/domain/tables.ts';
import { useWords } from '../i18n/use-words.ts';
import { Hyphenated } from './Hyphenated.tsx';

type Sentence = Pick<Threat, 'cause' | 'consequence'>;
type Props = { readonly threat: Sentence; readonly className?: string | undefined };

/** Because of what a threat happens and what it leads to, where somebody has said. */
export function SentenceParts({ threat, className }: Props) {
  const { t } = useWords('common');
  const parts = (['cause', 'consequence'] as const).filter((key) => threat[key] !== '');
  return parts.map((key) => (
    <span key={key} dir="auto" className={className}>
      {t(`sentence.${key}`)}{' '}
      <bdi>
        <Hyphenated text={threat[key]} />
      </bdi>
    </span>
  ));
}
