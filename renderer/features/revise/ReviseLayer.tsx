import { useEffect } from 'react';
import { ReviseDialog } from './ReviseDialog.tsx';
import { closeRevision, useRevision } from './revise-store.ts';

/** The dialog of a changed workbook while one is open. It ends with the workshop it was opened for. */
export function ReviseLayer() {
  const revision = useRevision(({ open }) => open);
  useEffect(() => closeRevision, []);
  return revision && <ReviseDialog revision={revision} />;
}
