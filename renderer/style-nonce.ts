/**
 * The nonce of this document, which the policy asks of any `<style>` that a library puts in the page while it runs.
 * The host sets it anew for each document; see `electron/host/serve-page.ts`.
 */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
