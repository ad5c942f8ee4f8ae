import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Facts } from '../../../shared/ui/Facts';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import type { StatusPage } from '../api';
import { AccessModal } from './AccessModal';
import { accessQuery, type Access } from './api';

/** Who may see the page. */
export function AccessPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const decides = useRole('admin');
  const access = useQuery(accessQuery(page.id));
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={t('look.access')}
      actions={
        decides &&
        access.data && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)} aria-label={`${t('common.edit')}: ${t('look.access')}`}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      <Loaded query={access} rows={1}>
        {(found) => <Summary access={found} />}
      </Loaded>
      {editing && access.data && <AccessModal page={page} access={access.data} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function Summary({ access }: { access: Access }) {
  const { t } = useTranslation();
  const details = [...access.groups, ...access.networks, ...access.audiences.map(({ name }) => name)];
  return (
    <>
      <Facts
        facts={[
          [t('look.kind'), t(`look.kinds.${access.kind}`)],
          ...(details.length > 0 ? [[t('look.who'), details.join(', ')] as [string, string]] : []),
        ]}
      />
      {access.kind !== 'PUBLIC' && (
        <Text size="sm" c="dimmed" mt="xs">
          {t(access.kind === 'AUDIENCES' ? 'look.partsHelp' : 'look.privateHelp')}
        </Text>
      )}
    </>
  );
}
