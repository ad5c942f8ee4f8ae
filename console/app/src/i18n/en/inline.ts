/** Analyses where one writes about them. */
export const inline = {
  open: 'Open',
  openOne: 'Open “{{name}}”',
  editOne: 'Edit “{{name}}”',
  insert: 'Insert a picture',
};
