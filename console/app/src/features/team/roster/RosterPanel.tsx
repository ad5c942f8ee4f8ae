import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Rows } from '../../../shared/ui/Rows';
import { rosterQuery, type Member } from '../api';
import { HolidaysModal } from '../holidays/HolidaysModal';
import { FactsModal } from './FactsModal';
import { MemberRow } from './MemberRow';

/** The members of a team and what each lacks before they should be on call. */
export function RosterPanel({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const roster = useQuery(rosterQuery(teamId));
  const [edited, setEdited] = useState<Member>();
  const [holidays, setHolidays] = useState(false);
  const manages = useRole('admin', 'manager');
  return (
    <Panel
      flush
      title={t('teams.members')}
      actions={
        manages && (
          <Button size="xs" variant="subtle" onClick={() => setHolidays(true)}>
            {t('team.holidays.open')}
          </Button>
        )
      }
    >
      <Loaded query={roster}>
        {({ members }) =>
          members.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t('team.roster.none')} text={t('team.roster.noneText')} />
          ) : (
            <Rows label={t('teams.members')}>
              {members.map((member) => (
                <MemberRow key={member.personId} member={member} onEdit={() => setEdited(member)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && <FactsModal member={edited} onClose={() => setEdited(undefined)} />}
      {holidays && <HolidaysModal onClose={() => setHolidays(false)} />}
    </Panel>
  );
}
