import { Button, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { FormModal } from '../../shared/forms/FormModal';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { daysOffQuery, followUpKey, holidaysQuery, setDaysOff, type DayOff } from './api';
import { daysIn, linesOf } from './daysOff';

/** The days on which a team does not work; deadlines skip them. */
export function DaysOffPanel({ teamId }: { teamId: string }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [editing, setEditing] = useState(false);
  const daysOff = useQuery(daysOffQuery(teamId));
  const holidays = useQuery(holidaysQuery(teamId));
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <Panel
      title={t('followUp.daysOff')}
      actions={
        <Button size="xs" variant="default" disabled={!daysOff.data} onClick={() => setEditing(true)}>
          {t('common.edit')}
        </Button>
      }
    >
      <Loaded query={daysOff} rows={2}>
        {(days) =>
          days.length === 0 ? (
            <Text c="dimmed">{t('followUp.noDaysOff')}</Text>
          ) : (
            days.map((each) => (
              <Text key={each.day} size="sm">
                {day.format(Date.parse(each.day))}: {each.name}
              </Text>
            ))
          )
        }
      </Loaded>
      {holidays.data && holidays.data.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t('followUp.holidays')}
          </Text>
          <Text size="sm" c="dimmed" mb={4}>
            {t('followUp.holidaysText')}
          </Text>
          {holidays.data.map((each) => (
            <Text key={each.day} size="sm">
              {day.format(Date.parse(each.day))}: {each.name}
            </Text>
          ))}
        </>
      )}
      {editing && daysOff.data && <DaysOffModal teamId={teamId} days={daysOff.data} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function DaysOffModal({ teamId, days, onClose }: { teamId: string; days: DayOff[]; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { days: linesOf(days) },
    validate: { days: (lines) => (daysIn(lines) ? null : t('followUp.daysOffWrong')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('followUp.daysOff')}
      form={form}
      send={(values) => setDaysOff(teamId, daysIn(values.days) ?? [])}
      touches={[followUpKey]}
    >
      <Textarea
        label={t('followUp.daysOffLines')}
        description={t('followUp.daysOffHelp')}
        autosize
        minRows={4}
        data-autofocus
        {...form.getInputProps('days')}
      />
    </FormModal>
  );
}
