import type { IntegrationKind } from './api';

export interface Snippet {
  sender: 'curl' | 'alertmanager' | 'pagerduty';
  language: string;
  text: string;
}

/** What a person pastes into a sender so that its alerts come here. `key` is a placeholder when it is not known. */
export function snippets(kind: IntegrationKind, intakeUrl: string, key: string): Snippet[] {
  return kind === 'ALERTMANAGER' ? alertmanager(intakeUrl, key) : eventsV2(intakeUrl, key);
}

function alertmanager(intakeUrl: string, key: string): Snippet[] {
  const url = intakeUrl.replace('{key}', key);
  return [
    {
      sender: 'alertmanager',
      language: 'yaml',
      text: `receivers:
  - name: muster
    webhook_configs:
      - url: ${url}
        send_resolved: true
route:
  receiver: muster
  group_by: [alertname]
`,
    },
    {
      sender: 'curl',
      language: 'shell',
      text: `curl -X POST '${url}' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "version": "4", "groupKey": "trial", "status": "firing", "receiver": "muster",
    "alerts": [{
      "status": "firing", "fingerprint": "0123456789abcdef",
      "labels": {"alertname": "Trial", "severity": "critical"},
      "annotations": {"summary": "A trial alert"},
      "startsAt": "'"$(date -u +%Y-%m-%dT%H:%M:%SZ)"'"
    }]
  }'
`,
    },
  ];
}

function eventsV2(intakeUrl: string, key: string): Snippet[] {
  return [
    {
      sender: 'curl',
      language: 'shell',
      text: `curl -X POST '${intakeUrl}' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "routing_key": "${key}",
    "event_action": "trigger",
    "dedup_key": "trial-1",
    "payload": {
      "summary": "Checkout answers with errors",
      "source": "web-1",
      "severity": "critical"
    }
  }'
`,
    },
    {
      sender: 'alertmanager',
      language: 'yaml',
      text: `receivers:
  - name: muster
    pagerduty_configs:
      - url: ${intakeUrl}
        routing_key: ${key}
        severity: '{{ if .CommonLabels.severity }}{{ .CommonLabels.severity }}{{ else }}error{{ end }}'
route:
  receiver: muster
`,
    },
    {
      sender: 'pagerduty',
      language: 'text',
      text: `Events API v2 URL: ${intakeUrl}
Integration key:   ${key}
`,
    },
  ];
}
