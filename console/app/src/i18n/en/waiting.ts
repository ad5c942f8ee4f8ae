export const waiting = {
  title: 'Not sent yet',
  waits: 'Waiting',
  sent: 'Sent',
  failed: 'Could not be sent',
  fleeting: 'This browser keeps nothing: leave the page open until this is sent.',
  refused: 'Refused',
  incident: 'To the incident',
  edit: 'Edit before sending',
  again: 'Send again',
  discard: 'Discard',
  discardTitle: 'Discard this entry?',
  someWait_one: '{{count}} entry waits for the connection; it is kept in this browser.',
  someWait_other: '{{count}} entries wait for the connection; they are kept in this browser.',
  someRefused_one: '{{count}} entry is not in the timeline.',
  someRefused_other: '{{count}} entries are not in the timeline.',
  show: 'Show',
};

export const said = {
  title: 'News',
  yours: 'In the timeline: {{text}}',
  others_one: '{{count}} new entry; {{last}}',
  others_other: '{{count}} new entries; {{last}}',
  waits: 'Waiting for the connection: {{text}}',
  refused: 'Not taken: {{text}}. {{reason}}',
};
