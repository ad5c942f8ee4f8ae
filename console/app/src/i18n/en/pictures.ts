export const pictures = {
  choose: 'Picture',
  tray: 'Pictures for the next entry',
  alt: 'What does it show?',
  sending: 'Being sent',
  again: 'Not sent: try again',
  unreadable: 'The picture {{name}} could not be read.',
  open: 'Show in full: {{alt}}',
  notTaken: 'An entry takes up to five pictures: PNG, JPEG or WebP of at most 5 MB each.',
};
