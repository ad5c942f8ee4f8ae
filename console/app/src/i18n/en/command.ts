export const brief = {
  title: 'Brief',
  asOf: 'as of',
  nothing: 'Nothing.',
  late: 'late,',
  read: 'Read the brief',
  me: 'Brief me',
  goesAlong: 'What goes along',
  offer: { OFFERED: 'offered', ACCEPTED: 'accepted', DECLINED: 'declined', WITHDRAWN: 'taken back' },
};

export const next = {
  title: 'Do next',
  late: 'Late',
  soon: 'Soon',
  show: 'Show',
  do: {
    TAKE_COMMAND: 'Take command',
    ACKNOWLEDGE: 'Acknowledge',
    POST_UPDATE: 'Post',
    CALL_PEOPLE: 'Page people',
    RESOLVE: 'Resolve',
    DECIDE: 'Decide',
    OBJECT: 'Object',
    RECORD_OUTCOME: 'Record',
    ASSIGN_ROLE: 'Assign',
    ASK_ABOUT_TASK: 'It is done',
    ASSESS_IMPACT: 'Record',
    TICK: 'Done',
    PROPOSE_HYPOTHESIS: 'Add',
    VOUCH: 'Vouch',
    CLOSE: 'Close',
  },
};

export const checklist = {
  title: 'Checklist',
  none: 'This incident has no checklist.',
  phase: { TRIAGE: 'Triage', RESPONSE: 'Response', RESOLUTION: 'Resolution', AFTER: 'Afterwards' },
  progress: '{{done}} of {{all}}',
  overdue_one: '{{count}} overdue',
  overdue_other: '{{count}} overdue',
  showDone_one: 'Show {{count}} that is done',
  showDone_other: 'Show {{count}} that are done',
  hideDone: 'Hide what is done',
  seen: 'seen by itself',
  give: 'Who does it: {{item}}',
  giveTitle: 'Who does it?',
  giveBack: 'Nobody gives it back to its role.',
};

export const demands = {
  title: 'What this severity asks for',
  paged: 'Paged',
  nobodyPaged: 'Nobody was paged yet.',
  called: '{{whom}}, called by {{by}}',
  people: 'People needed',
  inside: 'Updates inside',
  public: 'Words to the public',
  room: 'War room',
  postmortem: 'Post-mortem',
  mandatory: 'by itself when it is resolved',
};

export const roles = {
  skills: 'Good at',
  override: 'Why it is this person all the same',
  overrideHelp: 'The catalogue names others for this role; as a manager you may give it with a reason.',
};

export const structure = {
  title: 'Who reports to whom',
  nobody: 'Nobody has a role yet.',
  form: 'Form a branch',
  formThis: 'Form it',
  dissolve: 'Dissolve it',
  overload: '{{reports}} people report to {{name}}; {{most}} are the most that one can lead well.',
  proposal: '{{branch}}: {{lead}} leads {{members}}',
  thin_one: 'Only {{count}} person reports to {{name}}; below {{least}} a branch costs more than it helps.',
  thin_other: 'Only {{count}} people report to {{name}}; below {{least}} a branch costs more than it helps.',
  name: 'Name',
  lead: 'Who leads it',
  members: 'Who is in it',
  oneSupervisor: 'Whoever is in another branch leaves that: everybody has one supervisor.',
};

export const members = {
  title: 'Who sees it',
  help: 'This incident is private: these people see it, and administrators.',
  admit: 'Let somebody see it',
  admitHelp: 'They see everything that was written, from the beginning.',
  admitNow: 'Let them see it',
  dismiss: 'Hide it from {{name}}',
};

export const handOver = {
  of: 'Hand over: {{role}}',
  offer: 'Offer it',
  offered: '{{from}} has offered a role to {{to}}: {{role}}',
  offeredToYou: '{{from}} offers you a role: {{role}}',
  waits: 'offered to {{name}}',
  whyNot: 'Why not? May stay empty.',
};

export const severityStory = {
  title: 'Every decision about the severity',
  known: 'Known then',
  not: 'not: {{fact}}',
};
