import { useEffect, useState } from 'react';
import type { ExportFormat } from '../../../shared/api/files.ts';
import type { Exported } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { settled } from '../../state/board-store.ts';
import { withFormat } from '../make-file/file-name.ts';
import { useFileJob } from '../make-file/use-file-job.ts';

/** What is exported, where to, and how it went. */
export function useExport() {
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const { file, change, propose, ...act } = useFileJob<Exported>(async (target) => {
    // What was typed last may still be on its way to the disk: it belongs in the file.
    await settled();
    return call('export.write', { format, ...target });
  });
  // What is proposed is asked for anew with each format; an answer for one that was left says nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another format is chosen.
  useEffect(() => {
    let isWanted = true;
    void call('export.propose', { format }).then((result) => {
      if (isWanted) propose(result);
    });
    return () => {
      isWanted = false;
    };
  }, [format]);
  return {
    ...act,
    state: { ...file, format },
    chooseFormat: (chosen: ExportFormat) => {
      setFormat(chosen);
      const isOwn = file.path !== file.proposed;
      act.typePath(isOwn ? withFormat(file.path, chosen) : '');
      if (!isOwn) change({ proposed: '' });
    },
    browse: async () => {
      const result = await call('export.browse', { format, path: file.path });
      if (!result.ok) change({ fault: result.error });
      else if (result.value) change({ ...result.value, fault: null, done: null });
    },
  };
}
