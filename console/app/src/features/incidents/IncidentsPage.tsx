import { Button, SegmentedControl } from '@mantine/core';
import { IconFlame, IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { incidentList, type Phase } from './api';
import { openDeclare } from './declareStore';
import { IncidentRow } from './IncidentRow';

export default function IncidentsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { phase = 'open' } = useSearch({ strict: false }) as { phase?: Phase };
  const incidents = useInfiniteQuery(incidentList(phase));
  const responds = useRole('admin', 'manager', 'responder');
  return (
    <>
      <PageHeader
        title={t('incidents.title')}
        actions={
          responds && (
            <Button leftSection={<IconFlame size={16} />} aria-keyshortcuts="Shift+D" onClick={openDeclare}>
              {t('incidents.declare')}
            </Button>
          )
        }
      />
      <SegmentedControl
        mb="sm"
        aria-label={t('common.status')}
        value={phase}
        onChange={(value) => void navigate({ to: '/incidents', search: { phase: value } as never })}
        data={(['open', 'resolved', 'all'] as const).map((value) => ({ value, label: t(`incidents.phase.${value}`) }))}
      />
      <Panel flush>
        <Loaded query={incidents}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState
                icon={IconMoodSmile}
                title={phase === 'open' ? t('incidents.noneOpen') : t('incidents.none')}
                text={t('incidents.noneText')}
              />
            ) : (
              <Rows label={t('incidents.title')}>
                {list.map((incident) => (
                  <IncidentRow key={incident.id} incident={incident} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...incidents} />
      </Panel>
    </>
  );
}
