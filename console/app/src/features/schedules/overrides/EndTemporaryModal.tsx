import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { useRole } from '../../../session/session';
import { useNames } from '../../../shared/pick/catalogue';
import type { Schedule, Temporary } from '../api';
import { useSpanTimes } from '../calendar/useSpanTimes';
import { endTemporary } from './api';
import { EndModal } from './EndModal';

interface EndTemporaryModalProps {
  schedule: Schedule;
  temporary: Temporary;
  onClose: () => void;
}

export function EndTemporaryModal({ schedule, temporary, onClose }: EndTemporaryModalProps) {
  const { t } = useTranslation();
  const names = useNames();
  const may = useRole('admin', 'manager');
  const times = useSpanTimes(useReader().language, schedule.zone);
  return (
    <EndModal
      title={t('overrides.temporary')}
      facts={[
        ...temporary.shifts.map((shift): [string, string] => [
          names.person(shift.personId) ?? '',
          times({ start: Date.parse(shift.start), end: Date.parse(shift.end) }),
        ]),
        [t('overrides.by'), temporary.createdBy],
      ]}
      startsAt={temporary.startsAt}
      endsAt={temporary.endsAt}
      may={may}
      end={() => endTemporary(schedule.id, temporary.id)}
      onClose={onClose}
    />
  );
}
