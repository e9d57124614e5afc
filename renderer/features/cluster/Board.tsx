import { AutoScroller, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom';
import { DragDropProvider, useDragDropMonitor, useDraggable } from '@dnd-kit/react';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useUi } from '../../state/ui-store.ts';
import styles from './Board.module.css';
import { mark } from './board-commands.ts';
import { boardItemOf } from './board-model.ts';
import { useCluster } from './cluster-store.ts';
import { keepFocus, watchFocus } from './focus.ts';
import { watchLasso } from './lasso.ts';
import { drop, hover, isEndOfDrag, lift, pressAt } from './move/drag.ts';
import { extendRangeTo } from './selection.ts';

/**
 * The whole board is one draggable: thousands of them would take seconds to set up. What is dragged is found when
 * the pointer goes down, where it is dropped by what lies under the pointer. Only scrolling is left of @dnd-kit's
 * plugins: the others put style elements in the page, which its policy forbids, and measure what need not be.
 */
const plugins = [AutoScroller.configure({ acceleration: 20, threshold: { x: 0, y: 0.12 } })];
const sensors = [
  PointerSensor.configure({
    preventActivation: (event) => !pressAt(event),
    activationConstraints: ({ pointerType }) => [
      pointerType === 'touch'
        ? new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })
        : new PointerActivationConstraints.Distance({ value: 5 }),
    ],
  }),
];

export function Board({ children }: { readonly children: ReactNode }) {
  return (
    <DragDropProvider plugins={plugins} sensors={sensors}>
      <BoardArea>{children}</BoardArea>
    </DragDropProvider>
  );
}

const monitor: Parameters<typeof useDragDropMonitor>[0] = {
  onDragStart: () => {
    lift();
    addEventListener('pointerup', letGo, { once: true, capture: true });
  },
  onDragMove: ({ to }) => hover(to && { x: to.x, y: to.y }),
  onDragEnd: ({ canceled }) => {
    removeEventListener('pointerup', letGo, { capture: true });
    drop(canceled);
  },
};

/**
 * Puts down at once: the library tells of the end some frames later. Moves are taken once a frame, and the last one
 * may not have been.
 */
function letGo({ clientX, clientY }: PointerEvent): void {
  hover({ x: clientX, y: clientY });
  drop(false);
}

function BoardArea({ children }: { readonly children: ReactNode }) {
  const { ref } = useDraggable({ id: 'board' });
  const area = useRef<HTMLDivElement>(null);
  const both = useCallback(
    (element: HTMLDivElement | null) => {
      area.current = element;
      ref(element);
    },
    [ref],
  );
  const isOverview = useCluster((state) => state.isOverview);
  // Folding takes cards away, and with them perhaps the one in focus: the board looks again.
  useUi(({ collapsed }) => collapsed);
  useDragDropMonitor(monitor);
  useScrollWhileDragging();
  useEffect(() => (area.current ? watchFocus(area.current) : undefined), []);
  useEffect(() => (area.current ? watchClicks(area.current) : undefined), []);
  useEffect(() => (area.current ? watchLasso(area.current) : undefined), []);
  useLayoutEffect(() => {
    if (area.current) keepFocus(area.current);
  });
  return (
    <div ref={both} className={styles.board} data-board data-overview={isOverview || undefined}>
      {children}
    </div>
  );
}

/** A click marks a card, or takes its mark away; with Shift it marks up to it. Listened for once, here. */
function watchClicks(board: HTMLElement): () => void {
  const onClick = (event: MouseEvent) => {
    const item = event.target instanceof Element ? boardItemOf(event.target) : null;
    if (isEndOfDrag(event)) event.stopPropagation();
    else if (item?.kind === 'threat') event.shiftKey ? extendRangeTo(item.id) : mark(item);
  };
  board.addEventListener('click', onClick, { capture: true });
  return () => board.removeEventListener('click', onClick, { capture: true });
}

/** The board may scroll under a pointer that is still. */
function useScrollWhileDragging(): void {
  const isDragging = useCluster((state) => state.drag !== null);
  useEffect(() => {
    if (!isDragging) return;
    const onScroll = () => hover();
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', onScroll, { capture: true });
  }, [isDragging]);
}
