export const declaring = {
  alerts: 'From the alerts',
  alertsHelp: 'They join the incident with their services, and so do other open alerts of these services.',
  startHelp: 'Empty for now.',
  firstWords: 'First words for the public, {{language}}',
  into: 'Put into an incident',
  join_one: 'Put {{count}} alert into an incident',
  join_other: 'Put {{count}} alerts into an incident',
  joinNow: 'Put in',
  servicesHelp: 'Open alerts of a service that is added join.',
  which: 'Which incident',
  whichHelp: 'The open ones; drills and private ones take no alerts.',
};
