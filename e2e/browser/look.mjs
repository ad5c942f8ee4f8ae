/**
 * Looks for the keyboard, within a page: whether it is where it is wanted, and what is wrong with how one sees it.
 * One sees a ring, or a frame unlike that of other fields, with nothing over it.
 */
export function look(wanted) {
  const element = document.activeElement;
  const found = { there: element === wanted, gone: wanted && !wanted.isConnected };
  if (!element || element === document.body) return found;
  const own = [element, element.nextElementSibling, ...(element.labels ?? [])].filter(Boolean);
  const within = [...Array(4)].reduce((list) => [...list, list.at(-1).parentElement ?? list.at(-1)], [element]);
  const ringed = [...own, ...within].some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1.5);
  });
  const frame = element.closest('.mantine-Input-wrapper')?.querySelector('.mantine-Input-input');
  const other = [...document.querySelectorAll('.mantine-Input-input')].find((field) => field !== frame);
  const framed = frame && (!other || getComputedStyle(frame).borderColor !== getComputedStyle(other).borderColor);
  const free = own.some((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const hits = [0.5, 0.1, 0.9].map((share) => document.elementFromPoint(left + width * share, top + height * share));
    return width > 4 && hits.some((hit) => part.contains(hit));
  });
  const name = `<${element.tagName.toLowerCase()}> ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 60)}`;
  if (!ringed && !framed) return { ...found, complaint: `one does not see that ${name} has the keyboard` };
  return free ? found : { ...found, complaint: `${name} has the keyboard below something else` };
}
