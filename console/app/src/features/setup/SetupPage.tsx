import { Alert, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { PageAuditNotice } from '../pageaudit/PageAuditNotice';
import { setupQuery, type Setup } from './api';
import { SetupWarnings } from './SetupWarnings';
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
      <PageAuditNotice />
      <SetupWarnings warnings={setup.warnings} />
      <Panel flush>
        {setup.steps.map((step, index) => (
          <StepCard key={step.step} number={index + 1} step={step} current={step.step === current} />
        ))}
      </Panel>
    </Stack>
  );
}
