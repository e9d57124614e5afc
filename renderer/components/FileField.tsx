// A file that a person chooses or drops, and its content as it is sent to the host.

import { type DragEvent, type Ref, useState } from 'react';
import type { Input } from '../../shared/api/contract.ts';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { Result } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { faultOf } from '../report.ts';

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

/** A file as it is sent to the host. One that is too large is refused unread; one that cannot be read is missing. */
export async function readUpload(file: File, largest = largestUpload): Promise<Result<Input<'library.add'>>> {
  try {
    refuseLarger(file.size, largest);
    return { ok: true, value: { name: file.name.slice(-500), content: await base64Of(file) } };
  } catch (thrown) {
    return { ok: false, error: faultOf(thrown instanceof Refusal ? thrown : new Refusal('file-missing')) };
  }
}

/** The browser's own reader encodes without blocking the page: `data:…;base64,` and then the content. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
