import { Anchor, Group, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { Room } from './api';

/** Dashboards, logs, traces and runbooks of what is affected, as the catalogue has them. */
export function ServiceLinks({ services }: { services: Room['services'] }) {
  const { t } = useTranslation();
  return (
    <Panel flush={services.length > 0} title={t('meeting.look')}>
      {services.length === 0 ? (
        <Text c="dimmed">{t('meeting.noServices')}</Text>
      ) : (
        <Rows label={t('meeting.look')}>
          {services.map(({ id, name, links }) => (
            <Row
              key={id}
              to={`/services/${id}`}
              title={name}
              meta={links.length === 0 ? t('meeting.noLinks') : <Links links={links} />}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function Links({ links }: { links: Room['services'][number]['links'] }) {
  return (
    <Group gap="sm" mt={2}>
      {links.map(({ href, text }) => (
        <Anchor key={href} href={href} target="_blank" rel="noreferrer" size="sm">
          {text} <IconExternalLink size={13} aria-hidden />
        </Anchor>
      ))}
    </Group>
  );
}
