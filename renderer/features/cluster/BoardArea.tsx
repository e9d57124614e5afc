import { AutoScroller, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom';
import { DragDropProvider, useDragDropMonitor, useDraggable } from '@dnd-kit/react';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { isTextField } from '../../keys/text-fields.ts';
import { useUi } from '../../state/ui-store.ts';
import styles from './Board.module.css';
import { activate, editThreat, mark, openMenu, toggleCollapsed } from './board-commands.ts';
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

type Props = {
  readonly isOverview: boolean;
  readonly isSpread: boolean;
  /** Whether no threat is unsorted: then their column is gone. */
  readonly isPlaced: boolean;
  readonly children: ReactNode;
};

export function BoardArea(props: Props) {
  return (
    <DragDropProvider plugins={plugins} sensors={sensors}>
      <Area {...props} />
    </DragDropProvider>
  );
}

const monitor: Parameters<typeof useDragDropMonitor>[0] = {
  onDragStart: () => {
    lift();
    addEventListener('pointerup', letGo, { once: true, capture: true });
    addEventListener('pointermove', breakOffIfReleased, { capture: true });
  },
  onDragMove: ({ to }) => hover(to && { x: to.x, y: to.y }),
  onDragEnd: ({ canceled }) => {
    removeEventListener('pointerup', letGo, { capture: true });
    removeEventListener('pointermove', breakOffIfReleased, { capture: true });
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

/**
 * The release may have gone to another window: a pointer that moves with no button pressed carries nothing. The library
 * learns of a release, so that it ends its own part.
 */
function breakOffIfReleased(event: PointerEvent): void {
  if (event.buttons !== 0 || event.pointerType !== 'mouse') return;
  drop(true);
  const { pointerId, clientX, clientY } = event;
  event.target?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId, clientX, clientY }));
}

function Area({ isOverview, isSpread, isPlaced, children }: Props) {
  const { ref } = useDraggable({ id: 'board' });
  const area = useRef<HTMLDivElement>(null);
  const both = useCallback(
    (element: HTMLDivElement | null) => {
      area.current = element;
      ref(element);
    },
    [ref],
  );
  // Folding takes cards away, and with them perhaps the one in focus: the board looks again.
  useUi(({ collapsed }) => collapsed);
  useCluster(({ opened }) => opened);
  useDragDropMonitor(monitor);
  useScrollWhileDragging();
  useEffect(() => (area.current ? watchFocus(area.current) : undefined), []);
  useEffect(() => (area.current ? watchClicks(area.current) : undefined), []);
  useEffect(() => (area.current ? watchLasso(area.current) : undefined), []);
  useLayoutEffect(() => {
    if (area.current) keepFocus(area.current);
  });
  return (
    <div
      ref={both}
      className={styles.board}
      data-board
      data-overview={isOverview || undefined}
      data-spread={isSpread || undefined}
      data-placed={isPlaced || undefined}
    >
      {children}
    </div>
  );
}

/**
 * A click marks a card, or takes its mark away; with Shift it marks up to it. A double click changes its words, and what the
 * mouse opens a menu with opens that of the item. Listened for once, here, for thousands of cards.
 */
function watchClicks(board: HTMLElement): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (isEndOfDrag(event)) event.stopPropagation();
    else if (target instanceof Element && !isWithinEditor(target)) press(target, event.shiftKey);
  };
  const onDoubleClick = ({ target }: MouseEvent) => {
    const item = target instanceof Element && !isWithinEditor(target) ? boardItemOf(target) : null;
    if (item?.kind === 'threat') editThreat(item.id);
  };
  const onContextMenu = (event: MouseEvent) => {
    const item =
      event.target instanceof Element && !isTextField(event.target) ? boardItemOf(event.target) : null;
    if (!item || item.kind === 'tray') return;
    event.preventDefault();
    openMenu(item);
  };
  board.addEventListener('click', onClick, { capture: true, signal });
  board.addEventListener('dblclick', onDoubleClick, { signal });
  board.addEventListener('contextmenu', onContextMenu, { signal });
  return () => watching.abort();
}

function press(target: Element, isRange: boolean): void {
  const item = boardItemOf(target);
  const act = target.closest<HTMLElement>('[data-act]')?.dataset.act;
  if (item?.kind === 'threat') isRange ? extendRangeTo(item.id) : mark(item);
  else if (item?.kind === 'tray') activate(item);
  else if (item?.kind === 'risk' && act === 'mark') mark(item);
  else if (item?.kind === 'risk' && act === 'fold') toggleCollapsed(item.id);
  else if (item?.kind === 'risk' && act === 'name') activate(item);
}

/** Fields and buttons within an item have their clicks to themselves. */
function isWithinEditor(target: Element): boolean {
  return isTextField(target) || target.closest('button, form, [data-editor]') !== null;
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
