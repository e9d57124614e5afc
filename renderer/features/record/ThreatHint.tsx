import { useEffect, useState } from 'react';
import { threatHint } from '../../../shared/domain/text/threat-hint.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDraft } from './draft.ts';
import { fieldId } from './focus.ts';
import styles from './RecordScreen.module.css';

/** How long nothing is typed before a hint is worth the room's eyes, in milliseconds. */
const pause = 1_500;

/**
 * A quiet question where a text names no event, once the typing rests or the field is left. It stands on a line that is
 * there anyhow: nothing moves, also not under a pointer that has just left the field.
 */
export function ThreatHint() {
  const { t } = useWords('record');
  const text = useDraft((draft) => (draft.pasted ? '' : draft.text));
  const rested = useRested(text);
  const hint = rested === text ? threatHint(text) : null;
  return (
    <p role="status" className={hint ? styles.notice : 'visually-hidden'}>
      {hint && t(`hint.${hint}`)}
    </p>
  );
}

/** The text as it was when it last had rested for a while, or when its field was left. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const settle = () => setRested(text);
    const timer = setTimeout(settle, pause);
    const field = document.getElementById(fieldId);
    field?.addEventListener('blur', settle);
    return () => {
      clearTimeout(timer);
      field?.removeEventListener('blur', settle);
    };
  }, [text]);
  return rested;
}
