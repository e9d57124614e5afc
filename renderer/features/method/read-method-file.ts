import { largestMethodFile, parseMethodFile } from '../../../shared/domain/method/file.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { faultOf } from '../../report.ts';
import { setUi } from '../../state/ui-store.ts';
import { openEditor } from './editor-store.ts';

/** Takes in a method from a file: kept among the own ones and opened. A file that holds no method is refused with one sentence. */
export async function readMethodFile(file: File): Promise<void> {
  try {
    openEditor(await methodOf(file), { isNew: true });
    setUi({ fault: null });
  } catch (thrown) {
    setUi({ fault: faultOf(thrown) });
  }
}

async function methodOf(file: File): Promise<Method> {
  if (file.size > largestMethodFile)
    throw new Refusal('file-too-large', { most: Math.round(largestMethodFile / 1_000_000) });
  return parseMethodFile(utf8(await file.arrayBuffer()));
}

function utf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('import-not-utf8');
  }
}
