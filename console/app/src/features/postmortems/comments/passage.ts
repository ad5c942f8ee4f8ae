/** What is selected on the page, where it stands in the text exactly once; else nothing. */
export function selectedPassage(markdown: string, selected = window.getSelection()?.toString() ?? ''): string {
  const passage = selected.trim();
  const at = markdown.indexOf(passage);
  return passage && at >= 0 && markdown.indexOf(passage, at + 1) < 0 ? passage : '';
}
