import { dataUrl } from '../pictures/dataUrl';
import css from './sheet.css?inline';

/**
 * One HTML file that needs nothing else: opens from a disk, a mail or a stick, without a network.
 * What the page holds is written by the browser, which escapes it; pictures stand in the file itself.
 */
export async function offlineFile(sheet: HTMLElement, title: string, language: string): Promise<string> {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const viewport = page.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width, initial-scale=1';
  const style = page.createElement('style');
  style.textContent = css;
  page.head.prepend(meta, policy, viewport);
  page.head.append(style);
  const paper = page.importNode(sheet, true);
  for (const picture of paper.querySelectorAll('img')) await embed(picture);
  page.body.append(paper);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** Puts a picture into the page itself; of one that cannot be read its words are left. */
async function embed(picture: HTMLImageElement) {
  const address = picture.getAttribute('src') ?? '';
  picture.removeAttribute('src');
  try {
    const file = await (await window.fetch(address)).blob();
    if (file.type.startsWith('image/')) picture.src = await dataUrl(file);
  } catch {
    // Its words are left.
  }
}

/** Waits until every picture of a page is there, or known not to come. */
export async function picturesOf(paper: HTMLElement): Promise<void> {
  await Promise.allSettled(Array.from(paper.querySelectorAll('img'), (picture) => picture.decode()));
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
