/** The nonce that the gateway put into this page; style elements without it are refused. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** A document drawn within this page lives under this page's policy: its style elements need the nonce too. */
export function withNonce(html: string): string {
  return html.replaceAll('<style>', `<style nonce="${pageNonce()}">`);
}
