import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useAnnouncer } from '../state/announcer.ts';

type Props = {
  readonly className?: string | undefined;
  /** What is seen as well: the sentence of the last change. Another element for another change, so that it is spoken. */
  readonly children: ReactNode;
};

/**
 * Speaks what has been done, and what the parts of the screen tell besides, which has no place of its own. They stand in
 * two regions: Orca speaks all that a region holds when something comes to it, and a change would be spoken twice.
 * `aria-live` is said beside the role: what lies beneath a dialog is hidden but for that.
 */
export function Announcer({ className, children }: Props) {
  const { t } = useWords('common');
  const announced = useAnnouncer((announcer) => announcer.announced);
  return (
    <>
      <p role="status" aria-live="polite" aria-atomic="false" className={className}>
        {children}
      </p>
      <p role="status" aria-live="polite" aria-atomic="false" className="visually-hidden">
        {announced.map(({ id, say }) => (
          <span key={id}>{say(t)}</span>
        ))}
      </p>
    </>
  );
}
