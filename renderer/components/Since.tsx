import type { RiskSince, SinceEarlier, SinceKind } from '../../shared/domain/workshop/since-earlier.ts';
import { countsSince, sinceKinds } from '../../shared/domain/workshop/since-earlier.ts';
import { numberRuns } from '../../shared/history/describe/fields.ts';
import { listed } from '../../shared/words/locale.ts';
import { useWords } from '../i18n/use-words.ts';
import { useInterfaceLanguage, useLanguage } from '../state/selectors.ts';
import styles from './Since.module.css';

/** Signs that go with the words, readable without colour. */
const signs: { readonly [K in SinceKind]?: string } = {
  new: '+',
  first: '+',
  higher: '↑',
  lower: '↓',
  moved: '↔',
  unchanged: '=',
  otherMethod: '≠',
  closed: '✓',
  dismissed: '–',
};

/** What became of a risk since the earlier analysis, in a word, and which level it had where that is another. */
export function SinceWord({ since: { kind, before } }: { readonly since: RiskSince }) {
  const { t } = useWords('since');
  const language = useLanguage();
  const level = kind === 'unchanged' || kind === 'moved' ? null : before?.level;
  const was = level ? t('was', { level: level[language] }) : '';
  // That it is not assessed stands above it.
  const isSaid = kind === 'pending' || kind === 'neither';
  return (
    <span className={styles.word} data-since={kind}>
      {isSaid ? (
        was
      ) : (
        <>
          <span aria-hidden="true">{signs[kind]}</span> {[t(`kind.${kind}`), was].filter(Boolean).join(', ')}
        </>
      )}
    </span>
  );
}

/** Which analysis this one is compared with, and how many risks became what. */
export function SinceLine({ since }: { readonly since: SinceEarlier }) {
  const { t } = useWords('since');
  const language = useInterfaceLanguage();
  const { title, date } = since.earlier;
  const counts = countsSince(since);
  const kinds = sinceKinds.filter((kind) => counts[kind] > 0);
  const numbers = listed(numberRuns(since.gone.map(({ risk }) => risk.number)), language);
  const parts = [
    ...kinds.map((kind) => t(`count.${kind}`, { count: counts[kind] })),
    ...(since.gone.length > 0 ? [t('gone', { numbers })] : []),
  ];
  return (
    <p className={styles.line} dir="auto">
      {date ? t('comparedOn', { title, date }) : t('compared', { title })}: {parts.join(' · ')}.
      {!since.isComparable && ` ${t('cannotCompare')}`}
    </p>
  );
}
