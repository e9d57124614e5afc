/** The two modules of `hyphen` that are used; it brings no types of its own. */
declare module 'hyphen' {
  type Options = { readonly hyphenChar?: string; readonly html?: boolean; readonly minWordLength?: number };
  const createHyphenator: (patterns: unknown, options?: Options) => (text: string) => string;

  // biome-ignore lint/style/noDefaultExport: so it exports.
  export default createHyphenator;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: unknown;

  // biome-ignore lint/style/noDefaultExport: so they export.
  export default patterns;
}
