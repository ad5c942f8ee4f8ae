import { Button, Code, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { ToneBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { statusPagesQuery } from '../../statuspage/api';
import { pageKeyList, pageKeysKey, revokePageKey, type PageKey } from './api';
import { PageKeyModal } from './PageKeyModal';

/** Keys with which clients of Statuspage's API manage pages here. */
export function PageKeysPanel() {
  const { t } = useTranslation();
  const keys = useInfiniteQuery(pageKeyList());
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      flush
      title={t('admin.tab.pageKeys')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('pageKeys.add')}
        </Button>
      }
    >
      <Text size="sm" px="md" pb="xs">
        {t('pageKeys.text')} <Code>Authorization: OAuth …</Code> <Code>/v1/pages</Code>
      </Text>
      <Loaded query={keys}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconKey} title={t('pageKeys.none')} text={t('pageKeys.noneText')} />
          ) : (
            <Rows label={t('admin.tab.pageKeys')}>
              {list.map((key) => (
                <KeyRow key={key.id} pageKey={key} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...keys} />
      {adding && <PageKeyModal onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function KeyRow({ pageKey }: { pageKey: PageKey }) {
  const { t } = useTranslation();
  const pages = useQuery(statusPagesQuery).data ?? [];
  const revoke = useSend(() => revokePageKey(pageKey.id), { touches: [pageKeysKey] });
  const opened = pages.filter(({ id }) => pageKey.pageIds.includes(id)).map(({ name }) => name);

  function confirmRevocation() {
    modals.openConfirmModal({
      title: t('admin.revokeToken', { name: pageKey.name }),
      children: t('admin.revokeText'),
      labels: { confirm: t('admin.revoke'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate(),
    });
  }

  return (
    <Row
      title={pageKey.name}
      meta={
        <>
          …{pageKey.hint} · {opened.join(', ')} · {pageKey.createdBy}, <Time at={pageKey.createdAt} as="absolute" />
          {' · '}
          {pageKey.lastUsedAt ? (
            <>
              {t('pageKeys.used')} <Time at={pageKey.lastUsedAt} />
            </>
          ) : (
            t('pageKeys.unused')
          )}
        </>
      }
      side={
        pageKey.revokedAt ? (
          <ToneBadge tone="quiet" hollow>
            {t('admin.revoked')}
          </ToneBadge>
        ) : (
          <Button size="xs" variant="default" onClick={confirmRevocation}>
            {t('admin.revoke')}
          </Button>
        )
      }
    />
  );
}
