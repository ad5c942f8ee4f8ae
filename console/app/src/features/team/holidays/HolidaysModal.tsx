import { Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HolidayList } from './HolidayList';
import { HolidaySelect } from './HolidaySelect';

const first = 1970;
const last = 2100;

/** The public holidays of a country or region in a year. */
export function HolidaysModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const [code, setCode] = useState<string | null>(null);
  const [year, setYear] = useState<number | string>(() => new Date().getFullYear());
  const known = typeof year === 'number' && year >= first && year <= last;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('team.holidays.title')}
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <HolidaySelect label={t('team.holidays.calendar')} value={code} onChange={setCode} data-autofocus />
        <NumberInput
          label={t('team.holidays.year')}
          value={year}
          onChange={setYear}
          min={first}
          max={last}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator={false}
        />
        {code && known && <HolidayList code={code} year={year} />}
        <Text size="sm" c="dimmed">
          {t('team.holidays.text')}
        </Text>
      </Stack>
    </Modal>
  );
}
