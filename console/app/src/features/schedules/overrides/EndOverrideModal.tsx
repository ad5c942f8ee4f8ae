import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useNames } from '../../../shared/pick/catalogue';
import { Time } from '../../../shared/time/Time';
import type { Override, Schedule } from '../api';
import { useOverrideText } from '../calendar/useWords';
import { endOverride } from './api';
import { EndModal } from './EndModal';

interface EndOverrideModalProps {
  schedule: Schedule;
  override: Override;
  onClose: () => void;
}

export function EndOverrideModal({ schedule, override, onClose }: EndOverrideModalProps) {
  const { t } = useTranslation();
  const names = useNames();
  const text = useOverrideText();
  const may = useRole('admin', 'manager', 'responder');
  return (
    <EndModal
      title={text(override)}
      facts={[
        [t('overrides.kind'), t(`overrides.kinds.${override.kind}`)],
        [t('schedules.from'), <Time key="from" at={override.startsAt} as="both" />],
        [t('schedules.until'), <Time key="until" at={override.endsAt} as="both" />],
        [t('schedules.layer'), schedule.layers.find(({ id }) => id === override.layerId)?.name],
        [t('overrides.policy'), names.policy(override.policyId)],
        [t('overrides.by'), override.createdBy],
      ]}
      startsAt={override.startsAt}
      endsAt={override.endsAt}
      may={may}
      end={() => endOverride(schedule.id, override.id)}
      onClose={onClose}
    />
  );
}
