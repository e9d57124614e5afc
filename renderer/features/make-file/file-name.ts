import { type ExportFormat, endingOf, exportFormats } from '../../../shared/api/files.ts';

const endings = new RegExp(`\\.(${exportFormats.map(endingOf).join('|')})$`, 'i');

/** The path with the ending of a format, in place of the ending of another. */
export function withFormat(path: string, format: ExportFormat): string {
  return `${path.replace(endings, '')}.${endingOf(format)}`;
}

/** The next name beside one that is taken: `register.xlsx`, `register (2).xlsx`, `register (3).xlsx`. */
export function nextName(path: string): string {
  const [, stem = path, number, ending = ''] = /^(.*?)(?: \((\d{1,6})\))?(\.[^./\\]*)?$/s.exec(path) ?? [];
  return `${stem} (${Number(number ?? 1) + 1})${ending}`;
}
