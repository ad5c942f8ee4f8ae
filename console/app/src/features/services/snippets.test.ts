import { expect, test } from 'vitest';
import { snippets } from './snippets';

test('an events integration carries its key in the body, never in the address', () => {
  const [curl] = snippets('PAGERDUTY_V2', 'http://localhost:8082/v2/enqueue', 'K1');

  expect(curl?.text).toContain("'http://localhost:8082/v2/enqueue'");
  expect(curl?.text).toContain('"routing_key": "K1"');
});

test('an Alertmanager integration carries its key in the address', () => {
  const [config, curl] = snippets('ALERTMANAGER', 'http://localhost:8082/integrations/alertmanager/{key}', 'K2');

  expect(config?.text).toContain('url: http://localhost:8082/integrations/alertmanager/K2');
  expect(curl?.text).toContain('/integrations/alertmanager/K2');
});
