/** Whom a severity pages. */
export const paging = {
  will: '{{severity}} pages whoever is on call for {{teams}}, unless an alert does so already.',
  alerts: '{{severity}} pages whoever is on call for the services of the alerts, unless an alert does so already.',
  noService: 'Nobody will be paged: no service is chosen.',
  noTeam: 'Nobody will be paged: no team owns these services.',
  drill: 'Nobody will be paged: it is a drill.',
  notAsked: 'Nobody will be paged: {{severity}} does not ask for it.',
  rule: 'Pages whoever is on call',
  ruleHelp: 'For the affected services, when an incident is declared with this severity or raised to it.',
  onlyTick: 'They were called in another way: only tick it',
};
