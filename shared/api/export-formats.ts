/** What a workshop can be written as. Apart from the contract so that the page can know it alone. */
export const exportFormats = ['xlsx', 'docx', 'pdf', 'register-csv', 'threats-csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const endings: { readonly [F in ExportFormat]: string } = {
  xlsx: 'xlsx',
  docx: 'docx',
  pdf: 'pdf',
  'register-csv': 'csv',
  'threats-csv': 'csv',
  json: 'json',
};

/** The ending of a format's file name, without the dot. */
export function endingOf(format: ExportFormat): string {
  return endings[format];
}
