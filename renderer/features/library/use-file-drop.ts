import { type DragEvent, useState } from 'react';

/** Takes a file dropped anywhere on an element; the browser itself would leave the page for it. */
export function useFileDrop(onFile: (file: File) => unknown) {
  const [isOver, setIsOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
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
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return { isOver, onDragOver, onDragLeave, onDrop };
}
