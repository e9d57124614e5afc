import { useWords } from '../../i18n/use-words.ts';
import { useCluster } from './cluster-store.ts';

/** Speaks what happens on the board; the same sentence twice is a new element, so that it is spoken twice. */
export function Announcer() {
  const { t } = useWords('cluster');
  const { key, params, at } = useCluster((state) => state.said);
  return (
    <div role="status" className="visually-hidden">
      {key !== '' && <p key={at}>{t(key, params)}</p>}
    </div>
  );
}
