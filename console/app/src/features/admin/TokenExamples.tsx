import { Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session';
import { CopyBlock } from '../../shared/ui/CopyBlock';
import { services, type ServiceName } from './api';

/** Something that every role may read, service by service. */
const examples: Record<ServiceName, string> = {
  oncall: '/api/oncall/v1/alerts',
  incident: '/api/incident/v1/incidents',
  comms: '/api/comms/v1/posts',
  postmortem: '/api/postmortem/v1/postmortems',
};

/** How a token is used with each service at its own address; the token itself only while it is known. */
export function TokenExamples({ token }: { token?: string }) {
  const { t } = useTranslation();
  const { api } = useSession().links;
  const known = services.filter((service) => api[service]);
  if (known.length === 0) return null;
  const call = (service: ServiceName) =>
    `curl -H 'Authorization: Bearer ${token ?? `<${t('admin.token')}>`}' ${api[service]}${examples[service]}`;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('admin.tokenUseText')}
      </Text>
      <Tabs defaultValue={known[0]}>
        <Tabs.List mb="xs">
          {known.map((service) => (
            <Tabs.Tab key={service} value={service}>
              {t(`admin.services.${service}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {known.map((service) => (
          <Tabs.Panel key={service} value={service}>
            <CopyBlock text={call(service)} label={`curl, ${t(`admin.services.${service}`)}`} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
