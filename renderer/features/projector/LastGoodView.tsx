import { type ReactNode, useEffect, useRef } from 'react';
import type { WallContent } from '../../../shared/domain/projector/schema.ts';
import { ErrorBoundary } from '../../components/screen-states.tsx';
import { Curtain } from './Curtain.tsx';

type Props = {
  readonly content: WallContent;
  readonly children: (content: WallContent) => ReactNode;
};

/** A view that cannot be drawn is not shown to the room: the last one that could stays, until another is released. */
export function LastGoodView({ content, children }: Props) {
  const lastGood = useRef<WallContent | null>(null);
  const keep = (shown: WallContent) => {
    lastGood.current = shown;
  };
  const keptView = () => (
    <ErrorBoundary fallback={() => <Curtain />}>
      {children(lastGood.current ?? { view: 'curtain' })}
    </ErrorBoundary>
  );
  return (
    <ErrorBoundary retryOn={content} fallback={keptView}>
      {children(content)}
      <Shown content={content} onShown={keep} />
    </ErrorBoundary>
  );
}

/** Tells that what stands beside it has been drawn: effects run only where nothing has failed. */
function Shown({ content, onShown }: Pick<Props, 'content'> & { onShown: (content: WallContent) => void }) {
  useEffect(() => onShown(content));
  return null;
}
