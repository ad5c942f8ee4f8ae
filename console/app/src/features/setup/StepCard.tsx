import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { servicesQuery } from '../../shared/pick/catalogue';
import { ImportModal } from '../people/ImportModal';
import { PersonModal } from '../people/PersonModal';
import { ServiceModal } from '../services/ServiceModal';
import { TeamModal } from '../teams/TeamModal';
import { setupKey, type Setup, type Step } from './api';
import { ConnectModal } from './ConnectModal';
import classes from './StepCard.module.css';

type Dialog = 'team' | 'person' | 'import' | 'service' | 'connect';

interface StepCardProps {
  number: number;
  step: Setup['steps'][number];
  current: boolean;
}

export function StepCard({ number, step, current }: StepCardProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog>();
  return (
    <div className={`${classes.step} ${current ? classes.current : ''}`} aria-current={current ? 'step' : undefined}>
      <span className={`${classes.number} ${step.done ? classes.done : ''}`}>
        {step.done ? <IconCheck size={16} aria-label={t('common.done')} /> : number}
      </span>
      <div>
        <Text fw={650}>{step.title}</Text>
        <Text size="sm" c="dimmed">
          {t(`setup.step.${step.step}`)}
        </Text>
      </div>
      <Group gap="xs" className={classes.actions}>
        <StepActions step={step.step as Step} main={current} onOpen={setDialog} />
      </Group>
      <StepDialog dialog={dialog} onClose={() => setDialog(undefined)} />
    </div>
  );
}

interface StepActionsProps {
  step: Step;
  main: boolean;
  onOpen: (dialog: Dialog) => void;
}

function StepActions({ step, main, onOpen }: StepActionsProps) {
  const { t } = useTranslation();
  const services = useQuery(servicesQuery).data ?? [];
  const variant = main ? 'filled' : 'default';
  const button = (dialog: Dialog, label: string) => (
    <Button key={dialog} size="xs" variant={variant} onClick={() => onOpen(dialog)}>
      {label}
    </Button>
  );
  switch (step) {
    case 'TEAM':
      return button('team', t('teams.add'));
    case 'PEOPLE':
      return (
        <>
          {button('person', t('people.add'))}
          {button('import', t('people.import'))}
        </>
      );
    case 'SCHEDULE':
      return (
        <Button component={Link} to="/schedules/new" size="xs" variant={variant}>
          {t('schedules.add')}
        </Button>
      );
    case 'POLICY':
      return (
        <Button component={Link} to="/escalation-policies/new" size="xs" variant={variant}>
          {t('policies.add')}
        </Button>
      );
    case 'SERVICE':
      return button('service', t('services.add'));
    case 'INTEGRATION':
      return button('connect', t('services.addIntegration'));
    case 'ALERT': {
      const [first] = services;
      return first ? (
        <Button component={Link} to={`/services/${first.id}`} size="xs" variant={variant}>
          {t('services.sendTest')}
        </Button>
      ) : null;
    }
  }
}

function StepDialog({ dialog, onClose }: { dialog: Dialog | undefined; onClose: () => void }) {
  const client = useQueryClient();
  const close = () => {
    onClose();
    void client.invalidateQueries({ queryKey: setupKey });
  };
  switch (dialog) {
    case 'team':
      return <TeamModal onClose={close} />;
    case 'person':
      return <PersonModal onClose={close} />;
    case 'import':
      return <ImportModal opened onClose={close} />;
    case 'service':
      return <ServiceModal onClose={close} />;
    case 'connect':
      return <ConnectModal onClose={close} />;
    case undefined:
      return null;
  }
}
