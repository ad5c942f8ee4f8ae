import { Button } from '@mantine/core';
import { IconFlame, IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { incidentList } from '../incidents/api';
import { openDeclare } from '../incidents/declareStore';
import { IncidentRow } from '../incidents/IncidentRow';

export function OpenIncidents() {
  const { t } = useTranslation();
  const incidents = useInfiniteQuery(incidentList({ phase: 'open' }));
  const responds = useRole('admin', 'manager', 'responder');
  return (
    <Panel
      flush
      title={t('home.openIncidents')}
      actions={
        responds && (
          <Button size="xs" variant="default" leftSection={<IconFlame size={15} />} onClick={openDeclare}>
            {t('incidents.declare')}
          </Button>
        )
      }
    >
      <Loaded query={incidents} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconMoodSmile} title={t('incidents.noneOpen')} text={t('incidents.noneText')} />
          ) : (
            <Rows label={t('home.openIncidents')}>
              {list.map((incident) => (
                <IncidentRow key={incident.id} incident={incident} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...incidents} />
    </Panel>
  );
}
