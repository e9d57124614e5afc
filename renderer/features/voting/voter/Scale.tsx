import { type KeyboardEvent, useId } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { type Axis, abstain } from '../../../../shared/domain/codes.ts';
import { textLanguage } from '../../../../shared/words/index.ts';
import { KeyCap } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Ballot.module.css';

type Props = {
  readonly sheet: BallotSheet;
  readonly risk: BallotSheet['risks'][number];
  readonly axis: Axis;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
  /** Names of levels only, for a page with many scales. */
  readonly small?: boolean;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A scale to choose from. Buttons, not form fields: a browser remembers fields for whoever comes back. */
export function Scale({ sheet, risk, axis, chosen, onChoose, small = false }: Props) {
  const { t } = useWords('ballot');
  const id = useId();
  const language = textLanguage(sheet.language);
  const answers = [
    ...sheet.scales[axis].map((level, place) => ({
      code: level.code,
      digit: place + 1,
      name: level[language],
      description: level.description?.[language] ?? '',
    })),
    { code: abstain, digit: 0, name: t('abstain'), description: '' },
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
    const from = radios.indexOf(document.activeElement as HTMLElement);
    const place = (from + step + radios.length) % radios.length;
    radios[place]?.focus();
    onChoose(answers[place]?.code ?? abstain);
  };
  const entry = answers.some(({ code }) => code === chosen) ? chosen : answers[0]?.code;
  return (
    <div className={`${styles.scale} ${small ? styles.small : ''}`}>
      {!small && <h2 id={id}>{t(axis)}</h2>}
      <div
        role="radiogroup"
        className={styles.answers}
        data-scale={`${risk.id}/${axis}`}
        aria-label={t('axisOf', { axis: t(axis), number: risk.number })}
        onKeyDown={onKeyDown}
      >
        {answers.map(({ code, digit, name, description }) => (
          // biome-ignore lint/a11y/useSemanticElements: a form field is what a browser remembers; see above.
          <button
            key={code}
            type="button"
            role="radio"
            aria-checked={code === chosen}
            tabIndex={code === entry ? 0 : -1}
            className={styles.answer}
            onClick={() => onChoose(code)}
          >
            <KeyCap>{String(digit)}</KeyCap>
            <span className={styles.name}>{name}</span>
            {!small && description && <span className={styles.description}>{description}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
