/** Largest file taken in through the window, in bytes. Apart from the contract so that the page can know it alone. */
export const largestUpload = 200 * 1024 * 1024;

/** Largest file of threats (text, CSV, Excel) taken in through the window, in bytes. */
export const largestTable = 20 * 1024 * 1024;
