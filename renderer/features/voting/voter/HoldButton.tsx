import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import styles from './HoldButton.module.css';

/** How long the button is held, in milliseconds. */
const holdTime = 1_500;

type Props = { readonly label: string; readonly onHeld: () => void };

/** A button that is held, by pointer, by Enter or by the space bar, so that nobody presses it in passing. */
export function HoldButton({ label, onHeld }: Props) {
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begin = () => {
    clearTimeout(timer.current);
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      onHeld();
    }, holdTime);
  };
  const letGo = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) begin();
  };
  // Assistive technology presses without pointer or key, and cannot hold: its press is as deliberate.
  const onClick = (event: MouseEvent) => event.detail === 0 && onHeld();
  return (
    <Button
      look="main"
      className={styles.hold}
      data-held={isHeld}
      onPointerDown={begin}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={letGo}
      onBlur={letGo}
      onClick={onClick}
    >
      <span>{label}</span>
    </Button>
  );
}
