// Views around the work itself: the welcome, the groups, the question, a break, and the curtain.

import type { CSSProperties } from 'react';
import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { clockFace, hasEnded, isOn, leftOf } from '../../../shared/domain/workshop/timer.ts';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../timer/timer-store.ts';
import { ViewHead } from './BoardView.tsx';
import styles from './WelcomeView.module.css';

/** The title, the day, the place, and the groups below. */
export function WelcomeView({ welcome }: { readonly welcome: ProjectorContentOf<'welcome'> }) {
  const { title, size, about, groups, groupSize, columns } = welcome;
  return (
    <article className={styles.welcome}>
      <div>
        <h1 className={styles.title} style={{ fontSize: `${size}rem` }} dir="auto">
          {title}
        </h1>
        <p className={styles.about}>
          {about.map((each, place) => (
            <span key={each}>
              {place > 0 && <span aria-hidden="true"> · </span>}
              <bdi>{each}</bdi>
            </span>
          ))}
        </p>
      </div>
      {groups.length > 0 && <Groups groups={groups} size={groupSize} columns={columns} />}
    </article>
  );
}

/** Who sits where. */
export function GroupsView({ seating }: { readonly seating: ProjectorContentOf<'groups'> }) {
  const { t } = useWords('projector');
  const { page, pages, size, columns, groups } = seating;
  return (
    <div className={styles.seating}>
      <ViewHead title={t('groups')} page={page} pages={pages} />
      <Groups groups={groups} size={size} columns={columns} />
    </div>
  );
}

type GroupsProps = Pick<ProjectorContentOf<'groups'>, 'groups' | 'size' | 'columns'>;

function Groups({ groups, size, columns }: GroupsProps) {
  const { t } = useWords('projector');
  return (
    <ul
      className={styles.groups}
      style={{ fontSize: `${size}rem`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {groups.map(({ sign, name, members, more }) => (
        <li
          key={sign}
          data-spot
          className={styles.group}
          style={{ '--group': `var(--group-${sign?.toLowerCase()})` } as CSSProperties}
        >
          <h2 className={styles.name}>
            <GroupSign sign={sign} size="large" /> <bdi>{name}</bdi>
          </h2>
          <p>
            <bdi>{members.join(', ')}</bdi>
            {more > 0 && <span className={styles.more}> {t('more', { count: more })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the groups think of, and the time that they have left. */
export function PromptView({ prompt }: { readonly prompt: ProjectorContentOf<'prompt'> }) {
  const { t } = useWords('projector');
  const { ask, also, size, endsAt, left, sign, group } = prompt;
  const timer = { endsAt, left };
  const now = useNow(endsAt);
  return (
    <article className={styles.prompt}>
      {sign && (
        <p className={styles.asked}>
          <GroupSign sign={sign} size="large" /> <bdi>{group}</bdi>
        </p>
      )}
      <h1 className={styles.ask} style={{ fontSize: `${size}rem` }} data-spot>
        {ask}
      </h1>
      {also && (
        <p className={styles.also} data-spot>
          {also}
        </p>
      )}
      {isOn(timer) && (
        <p className={styles.clock} data-spot>
          <span className="visually-hidden">{t('timeLeft')} </span>
          {clockFace(leftOf(timer, now))}
          <span role="status" className={styles.state}>
            {hasEnded(timer, now) ? t('timeOver') : left !== null && t('paused')}
          </span>
        </p>
      )}
    </article>
  );
}

/** A break, until when, from the back row. */
export function PauseView({ pause: { until, title } }: { readonly pause: ProjectorContentOf<'pause'> }) {
  const { t } = useWords('projector');
  return (
    <div className={styles.pause}>
      <h1 className={styles.until}>{t('pauseUntil', { time: until })}</h1>
      <p className={styles.about} dir="auto">
        {title}
      </p>
    </div>
  );
}

/** Nothing but the workshop's name: what the projector shows before something is released, and between. */
export function Curtain({ title, size = 2.667 }: Partial<ProjectorContentOf<'curtain'>>) {
  const { t } = useWords('projector');
  return (
    <div className={styles.curtain}>
      <h1 style={{ fontSize: `${size}rem` }} dir="auto">
        {title ?? t('curtain')}
      </h1>
      <p className={styles.hint}>{t('fullScreen')}</p>
    </div>
  );
}
