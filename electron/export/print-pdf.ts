import { Refusal } from '../../shared/domain/refusal.ts';

/**
 * Makes a PDF of an HTML document that is whole by itself. Each host has a browser engine that can; a machine without
 * one refuses with `no-pdf-printer`. Throws `job-cancelled` once the signal has been given.
 */
export type PrintPdf = (html: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Where nothing can print. */
export const noPrinter: PrintPdf = () => {
  throw new Refusal('no-pdf-printer');
};

/**
 * Prints what a page shows for paper: null where a printer's dialog was shown, or the page as a PDF where there is no
 * printer to show one for.
 */
export type PrintPage = () => Promise<Uint8Array | null>;
