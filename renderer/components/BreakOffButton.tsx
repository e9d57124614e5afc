import { useState } from 'react';
import { Button } from './Button.tsx';

type Props = {
  /** How many ballots would be lost; null while that is not known. */
  readonly cast: number | null;
  readonly text: string;
  /** What is asked once more where ballots would be lost. */
  readonly sure: string;
  readonly onBreakOff: () => unknown;
};

/** Ends a round of ballots without a result. Ballots that are in go only when that is said twice. */
export function BreakOffButton({ cast, text, sure, onBreakOff }: Props) {
  const [isAsked, setAsked] = useState(false);
  const press = () => (cast === 0 || isAsked ? onBreakOff() : setAsked(true));
  return (
    <Button disabled={cast === null} onClick={press} onBlur={() => setAsked(false)}>
      {isAsked ? sure : text}
    </Button>
  );
}
