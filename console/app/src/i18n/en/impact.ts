export const impact = {
  blast: 'Blast radius',
  blastText_one: '{{count}} more service cannot work without what is affected.',
  blastText_other: '{{count}} more services cannot work without what is affected.',
  blastNone: 'No other service depends on what is affected.',
  needs: '{{service}} needs {{other}}',
  figure: 'Figure in the chart',
  customers: 'Customers',
  customer: 'Customer',
  tier: 'Tier',
  addCustomer: 'Add a customer',
  dataLoss: 'Data is lost',
};
