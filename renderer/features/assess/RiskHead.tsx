// The risk under discussion: its name and place in the order, and the threats it is a cluster of.

import { memo, useId } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { listed } from '../../../shared/words/locale.ts';
import { Button } from '../../components/Button.tsx';
import { Hyphenated, SentenceParts, useTextLang } from '../../components/Hyphenated.tsx';
import { JoinedWordings } from '../../components/JoinedWordings.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useInterfaceLanguage, useTables } from '../../state/selectors.ts';
import type { CurrentRisk } from './current-risk.ts';
import { targetIds } from './focus-targets.ts';
import styles from './RiskHead.module.css';

type Props = {
  readonly current: CurrentRisk;
  readonly position: string;
  readonly onGo: (row: RegisterRow | undefined) => void;
  readonly threatsShown: boolean;
  readonly onShowThreats: () => void;
};

/** Which risk this is among all, the ways to the others, and where it came from. */
export function RiskPosition({ current, position, onGo, threatsShown, onShowThreats }: Props) {
  const { t } = useWords('assess');
  const { rows, at, row } = current;
  return (
    <div className={styles.line}>
      <div className={styles.position}>
        <p aria-hidden="true">
          {position} <span>▾</span>
        </p>
        <Jump current={current} onGo={onGo} />
      </div>
      <Button aria-label={t('previous')} disabled={at === 0} onClick={() => onGo(rows[at - 1])}>
        ‹
      </Button>
      <Button aria-label={t('next')} disabled={at === rows.length - 1} onClick={() => onGo(rows[at + 1])}>
        ›
      </Button>
      <Button
        look="quiet"
        className={styles.positionThreats}
        aria-pressed={threatsShown}
        onClick={onShowThreats}
      >
        <Origin row={row} />
      </Button>
    </div>
  );
}

/** '4 hot från grupperna A, C och D' */
function Origin({ row: { threats, groups } }: { readonly row: RegisterRow }) {
  const { t } = useWords('assess');
  const language = useInterfaceLanguage();
  const count = t('common:threats', { count: threats.length });
  if (groups.length === 0) return count;
  return `${count} ${t('fromGroups', { count: groups.length, groups: listed(groups, language) })}`;
}

/** All risks to choose among: an invisible list over the words that say which one this is. */
function Jump({ current: { rows, row, at }, onGo }: Pick<Props, 'current' | 'onGo'>) {
  const { t } = useWords('assess');
  return (
    <select
      id={targetIds.jump}
      aria-label={`${t('position', { number: row.risk.number, at: at + 1, all: rows.length })}, ${t('goTo')}`}
      className={styles.jump}
      value={row.risk.id}
      onChange={(event) => onGo(rows.find((each) => each.risk.id === event.target.value))}
    >
      <Options rows={rows} noTitle={t('common:noTitle')} unrated={t('common:unrated')} />
    </select>
  );
}

type OptionsProps = Pick<CurrentRisk, 'rows'> & { readonly noTitle: string; readonly unrated: string };

/** Drawn anew only when the risks change, not on the way from one to the next: there may be very many. */
const Options = memo(function Options({ rows, noTitle, unrated }: OptionsProps) {
  const lang = useTextLang();
  return rows.map(({ risk, title, level }) => (
    <option key={risk.id} value={risk.id} lang={lang}>
      {risk.number} {shortened(title || noTitle)}
      {level === null ? ` (${unrated})` : ''}
    </option>
  ));
});

/** A list to choose in has room for the beginning of a name; the screen shows it whole. */
function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).toWellFormed()}…` : name;
}

type RiskHeadProps = {
  /** Read out before the name by screen readers. */
  readonly position: string;
  readonly title: string;
  readonly description: string;
};

/** The risk under discussion, large. Its description stands below where there is room for the whole of it. */
export function RiskHead({ position, title, description }: RiskHeadProps) {
  const { t } = useWords('assess');
  const positionId = useId();
  return (
    <div className={styles.head}>
      <p id={positionId} className="visually-hidden">
        {position}
      </p>
      {/* The focus comes to it with every risk, and with the focus it is read. */}
      <h1
        id={targetIds.title}
        tabIndex={-1}
        aria-describedby={positionId}
        className={styles.title}
        dir="auto"
      >
        <Hyphenated text={title} otherwise={t('common:noTitle')} />
      </h1>
      {description && (
        <p className={styles.description} dir="auto">
          <Hyphenated text={description} />
        </p>
      )}
    </div>
  );
}

type ThreatListProps = {
  readonly description: string;
  readonly threats: readonly Threat[];
  /** Other wordings of them. */
  readonly joined: readonly Threat[];
};

/** What a risk is made of: its description, and the threats with the groups that wrote them. */
export function ThreatList({ description, threats, joined }: ThreatListProps) {
  const { t } = useWords('assess');
  const { workGroup } = useTables();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be reached by keys to be scrolled by them.
    <section aria-label={t('threats')} className={styles.panel} tabIndex={0}>
      {description && (
        <p className={styles.threatDescription} dir="auto">
          <Hyphenated text={description} />
        </p>
      )}
      {threats.length === 0 && <p>{t('noThreats')}</p>}
      <ul className={styles.list}>
        {threats.map((threat) => (
          <li key={threat.id} className={styles.threat}>
            <GroupSign sign={workGroup.get(threat.groupId ?? '')?.sign} />
            <div className={styles.words} dir="auto">
              <p>
                <Hyphenated text={threat.text} />
              </p>
              <SentenceParts threat={threat} className={styles.sentence} />
              {threat.detail && (
                <p className={styles.detail}>
                  <Hyphenated text={threat.detail} />
                </p>
              )}
              <JoinedWordings
                threats={joined.filter(({ joinedTo }) => joinedTo === threat.id)}
                groups={workGroup}
                className={styles.detail}
              />
            </div>
            <span className={styles.properties}>
              {threat.properties.map((property) => (
                <abbr key={property} className={styles.property} title={t(`common:property.${property}`)}>
                  {t(`common:propertyLetter.${property}`)}
                </abbr>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
