import { Button } from './Button.tsx';
import styles from './EmptyScreen.module.css';

type Props = { readonly text: string; readonly action: string; readonly onAction: () => void };

/** What a screen says while there is nothing to show, and the way to what must come first. */
export function EmptyScreen({ text, action, onAction }: Props) {
  return (
    <div className={styles.empty}>
      <h1 className={styles.text}>{text}</h1>
      <Button look="main" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
