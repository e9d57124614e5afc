import { Component, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  /** What is shown instead of the children once they have failed; `retry` shows them again, made anew. */
  readonly fallback: (retry: () => void) => ReactNode;
  /** The children are tried again when this changes: another screen is not the one that failed. */
  readonly retryOn?: unknown;
};

/** Where an error of the parts within ends. It is reported by the root: see `reportingRoot`. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (before.retryOn !== this.props.retryOn && this.state.hasFailed) this.retry();
  }

  private readonly retry = () => this.setState({ hasFailed: false });

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children;
  }
}
