export const storm = {
  alerts_one: '{{count}} alert in 10 minutes',
  alerts_other: '{{count}} alerts in 10 minutes',
  bundled_one: 'Messages to {{count}} person go out together.',
  bundled_other: 'Messages to {{count}} people go out together.',
  mine_one: '{{count}} waits for you.',
  mine_other: '{{count}} wait for you.',
  show: 'Show mine',
  acknowledge: 'Acknowledge my {{count}}',
  taken_one: '{{count}} alert is yours',
  taken_other: '{{count}} alerts are yours',
};
