/** Rules of reviews and follow-up, and the categories of causes. */
export const followUpRules = {
  title: 'Follow-up of action items',
  text: 'Everybody is told {{share}} after the publication, and what was done is looked at after {{review}}. An item is at risk {{risk}} before its deadline, or after {{moves}} moves. The digest comes on {{day}} at {{hour}}.',
  assign: 'Business days until a proposal is taken',
  skipHolidays: 'Holidays of the team are no business days',
  atRiskDays: 'At risk so many days before the deadline',
  movesAtMost: 'Moves of a deadline at most',
  shareAfterDays: 'Days from the publication until everybody has been told',
  reviewAfterDays: 'Days from the publication to the review of what was done',
  trackEveryDays: 'Days between later reviews',
  digestDay: 'Day of the weekly digest',
  digestHour: 'Hour of the digest, in the reader’s zone',
};

export const meetingRules = {
  title: 'Review meetings',
  text: 'Between {{opens}} and {{closes}} of the team, at {{hour}} if possible. Points: {{points}}, minutes: {{minutes}}.',
  opens: 'Not before, hour',
  closes: 'Over by, hour',
  preferredHour: 'Preferred hour',
  noticeMinutes: 'Minutes of notice at least',
  roles: 'Roles that are invited',
  rolesHelp: 'Whoever holds them in the incident. Owner, scribe and managers of the team are invited anyway.',
  invited: 'Invited to every review',
  invitedHelp: 'People beside those roles, and what they are there for, such as product management.',
  person: 'Person',
  personNumber: 'Person {{number}}',
  whatFor: 'What for',
  whatForNumber: 'What person {{number}} is there for',
  dropPerson: 'Do not invite person {{number}} any more',
  invite: 'Invite a person',
  agenda: 'Agenda',
};

export const causes = {
  title: 'Causes',
  text: 'Categories of contributing factors and of fishbones. The category of the main factor is the cause by which incidents are counted as coming back.',
  catalogue: {
    FACTOR: 'Contributing factors',
    FISHBONE: 'Branches of fishbones',
  },
  add: 'Add a category',
  edit: 'Category',
  name: 'Name, {{language}}',
  key: 'Key',
  keyHelp: 'Capital letters, digits and underscores; made of the English name when empty. It stays.',
  position: 'Place',
  positionHelp: 'Smaller numbers are offered first.',
  retired: 'No longer offered',
  retiredHelp: 'What was chosen before keeps it.',
  isRetired: 'Retired',
};
