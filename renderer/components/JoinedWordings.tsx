import type { Threat, WorkGroup } from '../../shared/domain/tables.ts';
import { useWords } from '../i18n/use-words.ts';
import { Hyphenated } from './Hyphenated.tsx';
import { GroupSign } from './signs.tsx';

type Props = {
  readonly threats: readonly Threat[];
  readonly groups: ReadonlyMap<string, WorkGroup>;
  readonly className: string | undefined;
};

/** What other groups have said in other words of the same threat, each with its sign and number. */
export function JoinedWordings({ threats, groups, className }: Props) {
  const { t } = useWords('common');
  return threats.map(({ id, number, groupId, text }) => (
    <p key={id} className={className}>
      <GroupSign sign={groups.get(groupId ?? '')?.sign} /> {t('alsoThreat', { number })}{' '}
      <bdi>
        <Hyphenated text={text} />
      </bdi>
    </p>
  ));
}
