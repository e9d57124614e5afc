import type { Input } from '../../shared/api/contract.ts';
import { largestUpload } from '../../shared/api/limits.ts';
import type { Result } from '../../shared/api/result.ts';

/** A file as it is sent to the host. One that is too large is refused unread; one that cannot be read is missing. */
export async function readUpload(file: File, largest = largestUpload): Promise<Result<Input<'library.add'>>> {
  if (file.size > largest) {
    const params = { most: Math.round(largest / 1024 / 1024) };
    return { ok: false, error: { code: 'file-too-large', params } };
  }
  try {
    return { ok: true, value: { name: file.name.slice(-500), content: await base64Of(file) } };
  } catch {
    return { ok: false, error: { code: 'file-missing', params: {} } };
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
