import { Accordion, Alert, Badge, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../shared/ui/Facts';
import { Markdown } from '../../../shared/ui/Markdown';
import { Panel } from '../../../shared/ui/Panel';
import { judged } from '../../actions/payoff';
import type { ImportPreview } from './api';

const colors = { FILLS: 'pine', SAME: 'gray', REPLACES: 'orange' } as const;

/** What an import would do: which text goes where, which action items are proposed. */
export function PreviewPanel({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { unknown, facts, factors } = preview;
  return (
    <Stack>
      <Alert color={unknown.length > 0 ? 'yellow' : 'pine'} role="status">
        <div>{t(preview.own ? 'takeover.own' : 'takeover.foreign')}</div>
        {preview.title && (
          <div>
            {t('takeover.name')}: {preview.title}
          </div>
        )}
        {unknown.length > 0 && (
          <div>{t('takeover.unknown', { count: unknown.length, headings: unknown.join(', ') })}</div>
        )}
      </Alert>
      <Panel title={t('takeover.sections')}>
        {preview.sections.length === 0 ? (
          <Text c="dimmed">{t('takeover.noSections')}</Text>
        ) : (
          <Accordion multiple variant="contained">
            {preview.sections.map((section) => (
              <Accordion.Item key={section.key} value={section.key}>
                <Accordion.Control>
                  <Group gap="xs">
                    <Text span fw={500}>
                      {section.name}
                    </Text>
                    <Badge variant="light" color={colors[section.effect]}>
                      {t(`takeover.effect.${section.effect}`)}
                    </Badge>
                    {section.heading !== '' && section.heading !== section.name && (
                      <Text span size="sm" c="dimmed">
                        {t('takeover.heading', { heading: section.heading })}
                      </Text>
                    )}
                  </Group>
                </Accordion.Control>
                <Accordion.Panel>
                  <Markdown>{section.markdown}</Markdown>
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
      </Panel>
      {preview.actionItems.length > 0 && <Items items={preview.actionItems} />}
      {factors.length > 0 && (
        <Panel title={t('takeover.factors')}>
          <List>
            {factors.map(({ text }, at) => (
              <List.Item key={at}>{text}</List.Item>
            ))}
          </List>
        </Panel>
      )}
      {facts.length > 0 && (
        <Panel title={t('takeover.facts')}>
          <Text size="sm" c="dimmed" mb="xs">
            {t('takeover.factsText')}
          </Text>
          <Facts facts={facts.map(({ label, value }) => [label, value])} />
        </Panel>
      )}
    </Stack>
  );
}

function Items({ items }: { items: ImportPreview['actionItems'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('takeover.items')}>
      <List spacing="xs">
        {items.map((item, at) => (
          <List.Item key={at}>
            {item.title}{' '}
            {item.known && (
              <Badge variant="light" color="gray">
                {t('takeover.known')}
              </Badge>
            )}
            <Text size="sm" c="dimmed">
              {[
                item.priority,
                judged(item, t),
                item.owner && (item.ownerFound ? item.owner : t('takeover.nobody', { owner: item.owner })),
                item.dueOn ?? item.due,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
