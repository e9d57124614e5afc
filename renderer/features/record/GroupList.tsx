import { groupSigns } from '../../../shared/domain/codes.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { Button } from '../../components/Button.tsx';
import { useTextLang, useTextLanguage } from '../../components/Hyphenated.tsx';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { recordKeys } from '../../keys/tables/record.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import styles from './Aside.module.css';
import { addGroup, chooseGroup } from './actions.ts';
import { focusField } from './focus.ts';

type Props = {
  readonly choices: readonly GroupChoice[];
  readonly speaking: GroupChoice;
  readonly countOf: (choice: GroupChoice) => number;
};

/** The groups, who is speaking and how much each has said; choosing one leaves the typed text as it is. */
export function GroupList({ choices, speaking, countOf }: Props) {
  const { t } = useWords('record');
  const groups = choices.filter((choice) => choice !== null);
  const choose = (choice: GroupChoice) => {
    chooseGroup(choice);
    focusField();
  };
  const add = () => {
    addGroup();
    focusField();
  };
  const lang = useTextLang();
  const language = useTextLanguage();
  return (
    <section className={styles.groups} aria-labelledby="record-groups">
      <h2 id="record-groups" className={styles.groupHeading}>
        {t('groups')}
      </h2>
      <ul className={styles.list} hidden={groups.length === 0}>
        {choices.map((choice) => (
          <li key={choice?.id ?? ''}>
            <button
              type="button"
              className={styles.group}
              aria-current={choice === speaking}
              onClick={() => choose(choice)}
            >
              <GroupSign sign={choice?.sign} />
              <span
                className={styles.name}
                dir="auto"
                lang={choice?.name ? lang : undefined}
                aria-hidden={!choice?.name}
              >
                {hyphenated(nameOf(choice, t), language, 16)}
              </span>
              <b>
                <span aria-hidden="true">{countOf(choice)}</span>
                <span className="visually-hidden">{t('common:threats', { count: countOf(choice) })}</span>
              </b>
            </button>
          </li>
        ))}
      </ul>
      {groups.length === 0 && <p className={styles.quiet}>{t('noGroups')}</p>}
      {groups.length < groupSigns.length && (
        <Button look="quiet" className={styles.add} onClick={add}>
          + {t('addGroup')} <KeyCapOf table={recordKeys} row="addGroup" />
        </Button>
      )}
    </section>
  );
}

/** A group's own name; where it has none, what its sign already says to those who listen. */
function nameOf(choice: GroupChoice, t: Words<'record'>): string {
  if (!choice) return t('common:plenary');
  return choice.name || t('common:group', { sign: choice.sign });
}
