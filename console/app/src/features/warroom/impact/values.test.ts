import { expect, test } from 'vitest';
import { asRequest, valuesOf } from './values';

test('what is unknown is not told, and a zero is', () => {
  expect(asRequest({ ...valuesOf(null), usersAffected: 0, currency: ' eur' })).toEqual({
    usersAffected: 0,
    currency: 'EUR',
    regions: [],
    customers: [],
  });
});

test('a customer needs a name and may have a tier', () => {
  const customers = [
    { name: ' Acme ', tier: 'enterprise' },
    { name: '', tier: 'gold' },
    { name: 'Globex', tier: ' ' },
  ];

  expect(asRequest({ ...valuesOf(null), customers, dataLoss: 'no' })).toMatchObject({
    customers: [{ name: 'Acme', tier: 'enterprise' }, { name: 'Globex' }],
    dataLoss: false,
  });
});
