/** Where something stands: what is around it, from the inside out, and how far along in each. */
export type Place = { around: Element; index: number }[];

/** What can be pressed; a field would bring up the keyboard of a telephone. */
const controls = 'a[href], button:not(:disabled), input[type="checkbox"]:not(:disabled), [role="tab"]';

export function placeOf(element: Element): Place {
  const place: Place = [];
  for (let one = element; one.parentElement; one = one.parentElement) {
    place.push({ around: one.parentElement, index: [...one.parentElement.children].indexOf(one) });
  }
  return place;
}

/** Gives the keyboard to what stands now where something stood, or to what is nearest to that. */
export function focusNear(place: Place): boolean {
  const left = place.filter(({ around }) => around.isConnected);
  return left.some(({ around, index }) => around.closest('main > * > *, header, footer, nav') && focusAmong(around, index));
}

function focusAmong(around: Element, index: number): boolean {
  const children = [...around.children];
  const nearest = [...children.slice(index), ...children.slice(0, index).reverse()];
  return nearest
    .flatMap((child) => [...(child.matches(controls) ? [child] : []), ...child.querySelectorAll(controls)])
    .some((control) => focused(control as HTMLElement));
}

/** Whether it takes the keyboard: what is not drawn does not. */
function focused(control: HTMLElement): boolean {
  control.focus();
  return document.activeElement === control;
}
