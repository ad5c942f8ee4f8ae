/** Whether a text may be the address of a calendar; the service decides whether it is called. */
export function isAddress(text: string): boolean {
  return /^(https?|webcals?):\/\/[^\s/]+\S*$/i.test(text.trim());
}
