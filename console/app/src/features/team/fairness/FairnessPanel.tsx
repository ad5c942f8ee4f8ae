import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Choice } from '../../../shared/ui/Choice';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { fairnessQuery, payExportUrl } from './api';
import { FairnessBars } from './FairnessBars';
import { lastDays, periods } from './periods';
import { tellsSomething } from './shareOf';

/** What being on call cost whom in the last weeks, and the same for payroll. */
export function FairnessPanel({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const manages = useRole('admin', 'manager');
  const [now] = useState(Date.now);
  const [days, setDays] = useState<string>(periods[0]);
  const range = lastDays(Number(days), now);
  const fairness = useQuery(fairnessQuery(teamId, range));
  return (
    <Panel
      wraps
      title={t('team.fairness.title')}
      actions={
        <Group gap="xs">
          <Choice
            size="xs"
            label={t('metrics.period')}
            value={days}
            onChange={setDays}
            data={periods.map((value) => ({ value, label: t('metrics.days', { count: Number(value) }) }))}
          />
          {manages && (
            <Button
              component="a"
              href={payExportUrl(teamId, range)}
              download
              size="xs"
              variant="default"
              leftSection={<IconDownload size={15} />}
            >
              {t('team.fairness.payroll')}
            </Button>
          )}
        </Group>
      }
    >
      <Loaded query={fairness}>
        {({ entries }) =>
          !tellsSomething(entries) ? (
            <EmptyState
              icon={IconScale}
              title={t(entries.length === 0 ? 'team.fairness.none' : 'team.fairness.tooEarly')}
              text={t('team.fairness.noneText')}
            />
          ) : (
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                {t('team.fairness.text')}
              </Text>
              <FairnessBars entries={entries} />
            </Stack>
          )
        }
      </Loaded>
    </Panel>
  );
}
