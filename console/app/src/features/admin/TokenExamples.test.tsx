import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '../../test/render';
import { TokenExamples } from './TokenExamples';

test('a token is shown with the address of each service that is known', async () => {
  await draw(<TokenExamples token="mus_1" />, { roles: ['admin'] });

  expect(screen.getByText("curl -H 'Authorization: Bearer mus_1' http://oncall/api/oncall/v1/alerts")).toBeInTheDocument();
  await userEvent.click(screen.getByRole('tab', { name: 'Incidents' }));
  expect(
    screen.getByText("curl -H 'Authorization: Bearer mus_1' http://incident/api/incident/v1/incidents"),
  ).toBeInTheDocument();
  expect(screen.queryByRole('tab', { name: 'Communication' })).not.toBeInTheDocument();
});
