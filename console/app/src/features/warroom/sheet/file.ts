import css from './sheet.css?inline';

/**
 * One HTML file that needs nothing else: opens from a disk, a mail or a stick, without a network.
 * What the page holds is written by the browser, which escapes it.
 */
export function offlineFile(sheet: HTMLElement, title: string, language: string): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  const viewport = page.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width, initial-scale=1';
  const style = page.createElement('style');
  style.textContent = css;
  page.head.prepend(meta, policy, viewport);
  page.head.append(style);
  page.body.append(page.importNode(sheet, true));
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

export function save(text: string, name: string) {
  saveFile(new Blob([text], { type: 'text/html;charset=utf-8' }), name);
}

export function saveFile(file: Blob, name: string) {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
