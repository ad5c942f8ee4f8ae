/** From a figure to what it is made of. */
export const drill = {
  own: 'From–to',
  from: 'First day',
  to: 'Last day',
  wrong: { order: 'The last day lies before the first', long: 'At most three years' },
  openGroup: 'What {{name}} is made of: {{count}}',
  openPoint: 'What it is made of: {{point}}',
  all: 'Everything again, not only {{part}}',
  part: { WEEK: 'week from {{date}}', MONTH: 'month from {{date}}' },
  chart: {
    WEEK: 'Each point is one week; choose it to see what it is made of. Where a week has nothing to compute it of, the line is broken.',
    MONTH: 'Each point is one month; choose it to see what it is made of. Where a month has nothing to compute it of, the line is broken.',
  },
  targetLine: 'The dashed line is the target.',
  earlier: 'The equally long period before: {{value}}, of {{count}}.',
  onlyTeams: 'Only these teams',
  onlyServices: 'Only these services',
};
