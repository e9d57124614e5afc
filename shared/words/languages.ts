// The languages of the interface. A new one is a folder beside this and a line here.
export * as en from './en/index.ts';
export * as sv from './sv/index.ts';
