import type { Input } from '../../shared/api/contract.ts';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { Result } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { faultOf } from '../report.ts';

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
