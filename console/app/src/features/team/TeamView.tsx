import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { CardsPanel } from '../contacts/CardsPanel';
import { teamQuery } from './api';
import { CoverageSection } from './coverage/CoverageSection';
import { FairnessPanel } from './fairness/FairnessPanel';
import { LeaveButton } from './leave/LeaveButton';
import { RosterPanel } from './roster/RosterPanel';

/** Whether a team's next weeks are covered, which mails lead to; who is in it, and how its load is shared. */
export function TeamView({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const team = useQuery(teamQuery(teamId));
  const staff = useRole('admin', 'manager', 'responder');
  const manages = useRole('admin', 'manager');
  return (
    <Loaded query={team}>
      {({ name, description, zone }) => (
        <>
          <PageHeader
            title={name}
            text={[description, zone].filter(Boolean).join(' · ')}
            parent={{ to: '/people?tab=teams', label: t('people.teams') }}
            actions={manages && <LeaveButton teamId={teamId} />}
          />
          <Stack>
            <CoverageSection teamId={teamId} />
            <RosterPanel teamId={teamId} />
            <CardsPanel teamId={teamId} />
            {staff && <FairnessPanel teamId={teamId} />}
          </Stack>
        </>
      )}
    </Loaded>
  );
}
