import { Alert, Anchor, Group, List, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { setupQuery, type Setup } from './api';
import { StepCard } from './StepCard';

/** The first ten minutes: from an empty installation to an alert that wakes somebody. */
export default function SetupPage() {
  const { t } = useTranslation();
  const setup = useQuery(setupQuery);
  return (
    <>
      <PageHeader title={t('setup.title')} text={t('setup.text')} />
      <Loaded query={setup} rows={7}>
        {(data) => <Walk setup={data} />}
      </Loaded>
    </>
  );
}

function Walk({ setup }: { setup: Setup }) {
  const { t } = useTranslation();
  const done = setup.steps.filter((step) => step.done).length;
  const current = setup.steps.find((step) => !step.done)?.step;
  return (
    <Stack maw={860}>
      <Group gap="sm" wrap="nowrap">
        <Progress
          value={(done / setup.steps.length) * 100}
          flex={1}
          aria-label={t('setup.progress', { done, all: setup.steps.length })}
        />
        <Text size="sm" className="numeric">
          {t('setup.progress', { done, all: setup.steps.length })}
        </Text>
      </Group>
      {setup.ready && (
        <Alert color="green" icon={<IconCircleCheck size={18} />} title={t('setup.ready')}>
          {t('setup.readyText')}
        </Alert>
      )}
      <Warnings setup={setup} />
      <Panel flush>
        {setup.steps.map((step, index) => (
          <StepCard key={step.step} number={index + 1} step={step} current={step.step === current} />
        ))}
      </Panel>
    </Stack>
  );
}

function Warnings({ setup }: { setup: Setup }) {
  const { t } = useTranslation();
  if (setup.warnings.length === 0) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('setup.reachesNobody')}>
      <List size="sm">
        {setup.warnings.map((warning) => (
          <List.Item key={`${warning.serviceId}${warning.from}`}>
            <Anchor component={Link} to={`/services/${warning.serviceId}`} inherit underline="always">
              {warning.serviceName}
            </Anchor>
            : {warning.message}
            {warning.from && (
              <>
                {' ('}
                <Time at={warning.from} as="absolute" />)
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
