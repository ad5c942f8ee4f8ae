import { Text } from '@mantine/core';
import { IconCrown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui/Badges';
import type { IncidentDetail } from '../api';
import { DueClocks } from '../ClocksPanel';
import classes from './Room.module.css';

/** What must be known without looking for it: what is due, and who holds which role. */
export function Overview({ detail }: { detail: IncidentDetail }) {
  return (
    <div className={classes.overview}>
      <DueClocks detail={detail} brief />
      <Holders detail={detail} />
    </div>
  );
}

/** The commander first, then whoever else the severity asks for, and who helps beside them. */
function Holders({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const shown = detail.roles.filter(({ required, holders }) => required || holders.length > 0);
  return shown.map((role) => (
    <div key={role.key} className={classes.cell}>
      <Text size="xs" c="dimmed" truncate>
        {role.key === 'commander' && <IconCrown size={12} aria-hidden />} {role.name}
      </Text>
      {role.holders.length > 0 ? (
        <Text fw={600} size="sm" truncate title={role.holders.map(({ person }) => person?.name).join(', ')}>
          {role.holders.map(({ person }) => person?.name).join(', ')}
        </Text>
      ) : (
        <ToneBadge tone="alarm">{t('warroom.vacant')}</ToneBadge>
      )}
    </div>
  ));
}
