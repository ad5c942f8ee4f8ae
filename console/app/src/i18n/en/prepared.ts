export const pageKeys = {
  add: 'New key',
  text: 'Clients of Statuspage’s API work here with another base address and such a key.',
  none: 'No keys',
  noneText: 'A key opens the status pages that are chosen for it, and nothing else. It is shown once.',
  pages: 'Pages that it opens',
  key: 'Key',
  once: 'This key is shown only now',
  kept: 'I have kept the key',
  used: 'last used',
  unused: 'never used',
};

export const canned = {
  pick: 'Prepared words',
  none: 'Begin with an empty text',
  add: 'Prepare words',
  edit: 'Change prepared words',
  nameHelp: 'By which they are found in a hurry',
  category: 'Heading',
  categoryHelp: 'What belongs together, such as Payments',
  components: 'What they are about',
  untold: 'not in {{languages}}',
  removeOf: 'Remove the words “{{name}}”?',
  noWords: 'Nothing is prepared',
  noWordsText: 'Words that were chosen calmly are picked in a hurry: when a post is written, and when maintenance is planned.',
};

export const learnt = {
  approvedThere: 'These words were approved beside the post-mortem.',
  changeThere: 'Change them there',
  replaced: 'They took the place of a draft by {{name}}',
  waiting: 'Approved words. They are published by themselves once this incident is resolved here.',
  open: 'Post-mortem',
  title: 'Public post-mortem',
  body: 'What was learnt, {{language}}',
  markdown: 'Markdown. Customers read it under the incident once it is published.',
  preview: 'Preview',
  save: 'Save draft',
  revert: 'Take back',
  published: 'Published',
  changed: 'The draft differs from what is published. Take it back and publish it again to show it.',
};
