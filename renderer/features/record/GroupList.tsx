import { groupSigns } from '../../../shared/domain/codes.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { Button } from '../../components/Button.tsx';
import { GroupSign, KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import styles from './Aside.module.css';
import { addGroup, chooseGroup } from './actions.ts';
import { focusField } from './focus.ts';

type Props = {
  readonly places: readonly GroupChoice[];
  readonly speaking: GroupChoice;
  readonly countOf: (place: GroupChoice) => number;
};

/** The groups, who is speaking and how much each has said; choosing one leaves the typed text as it is. */
export function GroupList({ places, speaking, countOf }: Props) {
  const { t } = useWords('record');
  const groups = places.filter((place) => place !== null);
  const choose = (place: GroupChoice) => {
    chooseGroup(place);
    focusField();
  };
  const add = () => {
    addGroup();
    focusField();
  };
  return (
    <section className={styles.groups} aria-labelledby="record-groups">
      <h2 id="record-groups" className={styles.groupHeading}>
        {t('groups')}
      </h2>
      <ul className={styles.list} hidden={groups.length === 0}>
        {places.map((place) => (
          <li key={place?.id ?? ''}>
            <button
              type="button"
              className={styles.group}
              aria-current={place === speaking}
              onClick={() => choose(place)}
            >
              <GroupSign sign={place?.sign} />
              <span className={styles.name} dir="auto" aria-hidden={!place?.name}>
                {nameOf(place, t)}
              </span>
              <b>
                <span aria-hidden="true">{countOf(place)}</span>
                <span className="visually-hidden">{t('common:threats', { count: countOf(place) })}</span>
              </b>
            </button>
          </li>
        ))}
      </ul>
      {groups.length === 0 && <p className={styles.quiet}>{t('noGroups')}</p>}
      {groups.length < groupSigns.length && (
        <Button look="quiet" className={styles.add} onClick={add}>
          + {t('addGroup')} <KeyCap>Alt G</KeyCap>
        </Button>
      )}
    </section>
  );
}

/** A group's own name; where it has none, what its sign already says to those who listen. */
function nameOf(place: GroupChoice, t: Words<'record'>): string {
  if (!place) return t('common:noGroup');
  return place.name || t('common:group', { sign: place.sign });
}
