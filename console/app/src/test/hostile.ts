/** Words that people with bad intentions write; whatever is called pwned is theirs. */
export const hostileWords = [
  '<script>pwned()</script>',
  '</script></style></title><x-pwned>',
  '"><img src=x onerror=pwned()>',
  "' pwned='1' autofocus onfocus='pwned()",
  '<svg/onload=pwned()><x-pwned pwned>',
  '<a href="javascript:pwned()" pwned>link</a>',
  'javascript:pwned()//https://example.org/"onmouseover="pwned()',
  '<iframe srcdoc="<script>pwned()</script>"></iframe>',
  '[pwned](javascript:pwned())',
  '[pwned](JaVaScRiPt&#58;pwned() "pwned")',
  '[pwned](data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+)',
  '![pwned](javascript:pwned())',
  '![" onerror="pwned()](x)',
  '<javascript:pwned()>',
  "[pwned][p]\n\n[p]: javascript:pwned() 'onmouseover=pwned()'",
  '```html" onclick="pwned()\n<script>pwned()</script>\n```',
  '| a | <img src=x onerror=pwned()> |\n| --- | --- |\n| <x-pwned> | b |',
  'https://example.org/"onclick=pwned()',
  '{{1337*1337}} ${1337*1337} <% pwned %>',
  '<svg/onload=pwned()><x-pwned pwned>',
  '<![CDATA[<x-pwned/>]]>--><!--<x-pwned>-->',
  '&lt;script&gt;pwned()&lt;/script&gt;&#60;x-pwned&#62;',
  '# <svg onload=pwned()>',
  '- [ ] <input pwned autofocus onfocus=pwned()>',
  '$t(postmortems.title) {{name}} {{reason}}',
];

const schemes = ['http:', 'https:', 'mailto:'];

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** Those of the hostile words that the page does not show as they were written. */
export function lost(): string[] {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  const labels = [...document.querySelectorAll('[role=treeitem]')].map((item) => item.getAttribute('aria-label'));
  const shown = plain([document.body.textContent, ...fields, ...labels].join(' '));
  return hostileWords.filter((words) => !shown.includes(plain(words)));
}

/** What in a part of the page could do anything; empty when nothing can. */
export function alive(part: ParentNode): string[] {
  const found = [...part.querySelectorAll('script, iframe, object, embed, base, x-pwned, [pwned]')].map(
    (element) => element.outerHTML,
  );
  for (const element of part.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${name}=${value}`);
      if (['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name) && value !== '') {
        const { protocol } = new URL(value, 'https://muster.example');
        if (!schemes.includes(protocol)) found.push(`${name}=${value}`);
      }
    }
  }
  return found;
}
