import { ActionIcon, Alert, Anchor, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconAlertTriangle, IconArrowsExchange, IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import type { StatusPage } from '../api';
import { disconnect, externalKey, externalPageQuery, readNow, type ExternalPage } from './api';
import { languageName } from '../maintenance/WordsFields';
import { ConnectModal } from './ConnectModal';
import { MappingModal } from './MappingModal';
import { ObjectsPanel } from './ObjectsPanel';

/** The external Statuspage that says what this page says, and how that goes. */
export function ExternalPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const external = useQuery(externalPageQuery(page.id));
  const decides = useRole('admin');
  const [open, setOpen] = useState<'connection' | 'mapping'>();
  const close = () => setOpen(undefined);
  return (
    <Loaded query={external}>
      {(known) => (
        <>
          {known ? (
            <Stack>
              <Connection page={page} external={known} onOpen={decides ? setOpen : undefined} />
              <ObjectsPanel page={page} decides={decides} />
            </Stack>
          ) : (
            <Panel title={t('external.title')}>
              <EmptyState icon={IconArrowsExchange} title={t('external.none')} text={t('external.noneText')}>
                {decides && <Button onClick={() => setOpen('connection')}>{t('external.connect')}</Button>}
              </EmptyState>
            </Panel>
          )}
          {open === 'connection' && <ConnectModal page={page} external={known ?? undefined} onClose={close} />}
          {open === 'mapping' && <MappingModal page={page} onClose={close} />}
        </>
      )}
    </Loaded>
  );
}

interface ConnectionProps {
  page: StatusPage;
  external: ExternalPage;
  onOpen?: (what: 'connection' | 'mapping') => void;
}

function Connection({ page, external, onOpen }: ConnectionProps) {
  const { t } = useTranslation();
  const { readAt, failingSince, problem, detail } = external;
  return (
    <Panel
      title={external.name ?? t('external.title')}
      actions={onOpen && <Actions page={page} onOpen={onOpen} />}
    >
      <Stack gap="sm">
        {problem && failingSince && (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t(`external.problem.${problem}`)} role="alert">
            {t('external.since')} <Time at={failingSince} as="absolute" />. {detail}
          </Alert>
        )}
        <Group gap="xs">
          <ToneBadge tone={external.enabled ? 'good' : 'quiet'}>
            {t(external.enabled ? 'external.on' : 'external.off')}
          </ToneBadge>
          {external.waiting > 0 && <ToneBadge tone="active">{t('external.waiting', { count: external.waiting })}</ToneBadge>}
          {external.refused > 0 && <ToneBadge tone="alarm">{t('external.refused', { count: external.refused })}</ToneBadge>}
          {external.openConflicts > 0 && (
            <ToneBadge tone="watch">{t('external.conflicts', { count: external.openConflicts })}</ToneBadge>
          )}
        </Group>
        <Facts
          facts={[
            [t('external.address'), `${external.baseUrl}/pages/${external.externalId}`],
            [t('external.key'), `…${external.keyEnd}`],
            [t('external.language'), languageName(external.language)],
            [t('external.readAt'), readAt ? <Time at={readAt} as="absolute" /> : t('external.notRead')],
          ]}
        />
        {external.byHand.length > 0 && <ByHand external={external} />}
      </Stack>
    </Panel>
  );
}

function ByHand({ external }: { external: ExternalPage }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('external.byHand')}
      </Text>
      <ul>
        {external.byHand.map(({ id, name, status, link }) => (
          <li key={id}>
            {link?.startsWith('https://') ? (
              <Anchor href={link} target="_blank" rel="noreferrer" size="sm">
                {name}
              </Anchor>
            ) : (
              <Text span size="sm">
                {name}
              </Text>
            )}{' '}
            <Text span size="sm" c="dimmed">
              {status}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ page, onOpen }: { page: StatusPage; onOpen: (what: 'connection' | 'mapping') => void }) {
  const { t } = useTranslation();
  const touches = [externalKey(page.id)];
  const read = useSend(() => readNow(page.id), { touches, said: t('external.readSoon') });
  const end = useSend(() => disconnect(page.id), { touches });
  const confirmEnd = () =>
    modals.openConfirmModal({
      title: t('external.disconnect'),
      children: t('external.disconnectText'),
      labels: { confirm: t('external.disconnect'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => end.mutate(),
    });
  return (
    <>
      <Button size="xs" variant="default" onClick={() => onOpen('mapping')}>
        {t('external.mapping')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`${t('common.actions')}: ${t('external.title')}`}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onOpen('connection')}>{t('external.change')}</Menu.Item>
          <Menu.Item onClick={() => read.mutate()}>{t('external.read')}</Menu.Item>
          <Menu.Item color="red" onClick={confirmEnd}>
            {t('external.disconnect')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
