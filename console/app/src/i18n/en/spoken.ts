/** What support may say, what was promised, and what is odd about words before they are public. */
export const support = {
  title: 'Support',
  text: 'What to say to customers about each incident: talking points for you, and an answer to copy. Both change with the incident.',
  which: 'Which incidents',
  open: 'Going on',
  over: 'Over',
  none: 'Nothing is wrong',
  noneText: 'As soon as an incident is declared, what may be said about it stands here.',
  language: 'Language of {{reference}}',
  revision: 'Revision {{number}},',
  talkingPoints: 'Talking points',
  answer: 'Answer to a customer',
};

export const promises = {
  text: 'Every time that was named to customers or colleagues in the last 90 days, and whether it was kept. What was said late counts as missed.',
  none: 'Nothing was promised yet.',
  without: 'none',
  by: { AUDIENCE: 'By audience', SEVERITY: 'By severity', TEAM: 'By team', MONTH: 'By month' },
  audience: { PUBLIC: 'Customers', INTERNAL: 'Colleagues' },
  share: 'In time',
  kept: 'Kept',
  missed: 'Missed',
  replaced: 'Replaced',
  open: 'Open',
};

export const findings = {
  title: 'Look at this before it is public',
  seen: 'I have seen this; publish it as it stands',
  publish: 'Publish as it stands',
  field: { title: 'Title', body: 'Text', components: 'Components', nextUpdateAt: 'Next update', scheduledUntil: 'End of the window' },
  nextUpdateAt: 'Next update by',
  expectedAt: 'Expected to work again by',
  zone: 'In your zone, {{zone}}',
};

export const speaking = {
  clocks: 'Before and after a word is due',
  remindBefore: 'Remind those who speak before it is due',
  after: 'Step {{step}}: after the word was due',
  tell: 'Step {{step}}: tell',
  reader: { COMMANDER: 'commander', COMMUNICATIONS_LEAD: 'communications lead', DEPUTY: 'deputy', MANAGERS: 'managers' },
  checks: 'What must not slip into public words',
  hostSuffixes: 'Endings of internal host names',
  hostPatterns: 'Internal host names',
  patternHelp: '* stands for anything, # for a number',
  privateNames: 'Names that are not said in public',
  subjects: 'How subjects begin',
  colleagues: 'Of mail to our own people',
  customers: 'Of mail to customers by name',
  subjectHelp: 'In double braces: {{names}}',
};
