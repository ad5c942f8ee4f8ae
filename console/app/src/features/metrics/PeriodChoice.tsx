import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { dayOf } from '../../shared/time/format';
import { Choice } from '../../shared/ui/Choice';
import { periods, wrongPeriod, type Question } from './question';

interface PeriodChoiceProps {
  question: Question;
  onChange: (change: Partial<Question>) => void;
}

/** The days before now, or any two days. */
export function PeriodChoice({ question, onChange }: PeriodChoiceProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const own = Boolean(question.from);
  const choose = (value: string) => {
    if (value !== 'own') return onChange({ days: Number(value), from: undefined, to: undefined });
    const now = Date.now();
    onChange({ from: dayOf(now - question.days * 86_400_000, zone), to: dayOf(now, zone) });
  };
  return (
    <>
      <Choice
        label={t('metrics.period')}
        value={own ? 'own' : String(question.days)}
        onChange={choose}
        data={[
          ...periods.map((days) => ({ value: String(days), label: t('metrics.days', { count: days }) })),
          { value: 'own', label: t('drill.own') },
        ]}
      />
      {own && <Days key={`${question.from} ${question.to}`} from={question.from ?? ''} to={question.to ?? ''} onChange={onChange} />}
    </>
  );
}

interface DaysProps {
  from: string;
  to: string;
  onChange: (change: Partial<Question>) => void;
}

function Days({ from, to, onChange }: DaysProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState({ from, to });
  const wrong = days.from && days.to ? wrongPeriod(days.from, days.to) : undefined;
  const error = days.from && days.to ? wrong && t(`drill.wrong.${wrong}`) : t('common.required');
  const change = (part: Partial<typeof days>) => setDays({ ...days, ...part });
  const ask = () => !error && (days.from !== from || days.to !== to) && onChange(days);
  return (
    <Group gap={6} align="flex-start" onKeyDown={(event) => event.key === 'Enter' && ask()}>
      <TextInput
        type="date"
        w={150}
        aria-label={t('drill.from')}
        max={days.to || undefined}
        value={days.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
        onBlur={ask}
      />
      <TextInput
        type="date"
        w={150}
        aria-label={t('drill.to')}
        min={days.from || undefined}
        value={days.to}
        error={error}
        onChange={(event) => change({ to: event.currentTarget.value })}
        onBlur={ask}
      />
    </Group>
  );
}
