import { Accessibility, Cursor, KeyboardSensor, StyleInjector } from '@dnd-kit/dom';
import { DragDropProvider } from '@dnd-kit/react';
import type { ComponentProps, ReactNode } from 'react';
import { styleNonce } from '../style-nonce.ts';

type Provider = ComponentProps<typeof DragDropProvider>;

type Props = {
  /** What was dropped, and on what. Not called where it was dropped beside every target, or Escape ended the drag. */
  readonly onDrop: (id: string, targetId: string) => void;
  readonly children: ReactNode;
};

/**
 * A part of the page within which things can be dragged. Only the pointer drags: keys have shorter ways of their own
 * here, and what is dragged already is a button with a name.
 */
export function DragArea({ onDrop, children }: Props) {
  const onDragEnd: Provider['onDragEnd'] = ({ canceled, operation: { source, target } }) => {
    if (!canceled && source && target) onDrop(String(source.id), String(target.id));
  };
  return (
    <DragDropProvider plugins={plugins} sensors={pointerOnly} onDragEnd={onDragEnd}>
      {children}
    </DragDropProvider>
  );
}

const pointerOnly: Provider['sensors'] = (defaults) => defaults.filter((sensor) => sensor !== KeyboardSensor);

const plugins: Provider['plugins'] = (defaults) => [
  StyleInjector.configure({ nonce: styleNonce }),
  ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== Cursor),
];
