import { Component, type ReactNode } from 'react';
import type { Progress } from '../api.ts';
import { Button } from './Button.tsx';
import styles from './screen-states.module.css';
import { useSlow } from './use-time.ts';

type EmptyScreenProps = { readonly text: string; readonly action: string; readonly onAction: () => void };

/** What a screen says while there is nothing to show, and the way to what must come first. */
export function EmptyScreen({ text, action, onAction }: EmptyScreenProps) {
  return (
    <div className={styles.empty}>
      <h1 className={styles.text}>{text}</h1>
      <Button look="main" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What is shown instead of the children once they have failed; `retry` shows them again, made anew. */
  readonly fallback: (retry: () => void) => ReactNode;
  /** The children are tried again when this changes: another screen is not the one that failed. */
  readonly retryOn?: unknown;
};

/** Where an error of the parts within ends. It is reported by the root: see `reportingRoot`. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.retryOn !== this.props.retryOn && this.state.hasFailed) this.retry();
  }

  private readonly retry = () => this.setState({ hasFailed: false });

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children;
  }
}

type ProgressLineProps = {
  readonly label: string;
  /** Null before anything was heard of it. */
  readonly progress: Progress | null;
};

/** A quiet line on long work, for as long as it stands there; nothing for work that is soon done. */
export function ProgressLine({ label, progress }: ProgressLineProps) {
  const isSlow = useSlow(true, 300);
  if (!isSlow) return null;
  return (
    <label className={styles.line}>
      <span>{label}</span>
      <progress {...(progress && { value: progress.done, max: progress.of })} />
    </label>
  );
}
