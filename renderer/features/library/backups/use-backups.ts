import { useEffect, useState } from 'react';
import type { Fault } from '../../../../shared/api/result.ts';
import type { Backup } from '../../../../shared/api/types.ts';
import { call } from '../../../api.ts';

/** The backups of a workshop as the host has them; null until it has answered. */
export function useBackups(file: string): {
  readonly backups: readonly Backup[] | null;
  readonly fault: Fault | null;
} {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('backup.list', { file }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setBackups(result.value);
      else setFault(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [file]);
  return { backups, fault };
}
