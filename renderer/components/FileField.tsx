import type { Ref } from 'react';
import { type DragEvent, useState } from 'react';

type Props = {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** The endings that are offered, as the browser takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => unknown;
};

/** The system's own choice of file, for a button to click on. Hidden: its words would be the browser's, in its language. */
export function FileField({ ref, label, accept, onFile }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      aria-label={label}
      hidden
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file may be chosen again.
        event.target.value = '';
        if (file) void onFile(file);
      }}
    />
  );
}

/** Takes a file dropped anywhere on an element; the browser itself would leave the page for it. */
export function useFileDrop(onFile: (file: File) => unknown) {
  const [isOver, setIsOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    const isStillWithin =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isStillWithin) setIsOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setIsOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return { isOver, onDragOver, onDragLeave, onDrop };
}

/** Text that is dragged goes into the field it is dropped on. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}
