import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { teamQuery } from './api';
import { CoverageSection } from './coverage/CoverageSection';
import { FairnessPanel } from './fairness/FairnessPanel';
import { LeaveButton } from './leave/LeaveButton';
import { RosterPanel } from './roster/RosterPanel';

/** Who is in a team, whether its next weeks are covered, and how its load is shared. */
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
            <RosterPanel teamId={teamId} />
            <CoverageSection teamId={teamId} />
            {staff && <FairnessPanel teamId={teamId} />}
          </Stack>
        </>
      )}
    </Loaded>
  );
}
