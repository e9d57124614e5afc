import { Refusal } from '../domain/refusal.ts';

/** Largest file taken in through the window, in bytes. Apart from the contract so that the page can know it alone. */
export const largestUpload = 200 * 1024 * 1024;

/** Largest file of threats (text, CSV, Excel) taken in through the window, in bytes. */
export const largestTable = 20 * 1024 * 1024;

/** Letters that the bytes of a file take as base64, a little more than they are. */
export function lengthAsBase64(bytes: number): number {
  return Math.ceil(bytes * 1.34);
}

/** Throws `file-too-large`, which tells the most in whole megabytes. */
export function refuseLarger(bytes: number, most: number): void {
  if (bytes > most) throw new Refusal('file-too-large', { most: Math.round(most / 1024 / 1024) });
}

/** What a workshop can be written as. Apart from the contract so that the page can know it alone. */
export const exportFormats = [
  'xlsx',
  'docx',
  'pdf',
  'register-csv',
  'measures-csv',
  'threats-csv',
  'json',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What parts the columns of a CSV file: a program of the reader's decides it, Excel by the language of the computer. */
export const csvDelimiters = [';', ',', '\t'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

/** Whether a format is a table as text, whose delimiter can be chosen. */
export function isCsv(format: ExportFormat): boolean {
  return endings[format] === 'csv';
}

const endings: { readonly [F in ExportFormat]: string } = {
  xlsx: 'xlsx',
  docx: 'docx',
  pdf: 'pdf',
  'register-csv': 'csv',
  'measures-csv': 'csv',
  'threats-csv': 'csv',
  json: 'json',
};

/** The ending of a format's file name, without the dot. */
export function endingOf(format: ExportFormat): string {
  return endings[format];
}
