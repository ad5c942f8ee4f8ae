/** A file as an address that holds all of it. */
export function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

/** What such an address holds. */
export function blobOf(url: string): Blob {
  const [head = '', body = ''] = url.split(',', 2);
  const [, type = ''] = /^data:([^;]*)/.exec(head) ?? [];
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type });
}
