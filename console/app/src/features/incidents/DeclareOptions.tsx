import { Collapse, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeTold, type AfterValues } from './aftermath';
import { AftermathFields } from './AftermathFields';
import type { NowValues } from './now';
import { NowFields } from './NowFields';
import type { PastValues } from './past';
import { PastTimes } from './PastTimes';

interface DeclareOptionsProps<Values> {
  form: UseFormReturnType<Values>;
  /** Whether it is over already. */
  past: boolean;
  onPast: (past: boolean) => void;
  /** As somebody named it; undefined while facts decide. */
  severity: string | undefined;
  /** Whether it is declared from alerts: those stay with what everybody sees and what goes on. */
  alerted: boolean;
}

/** What is rarely needed to declare an incident, folded until somebody asks for it or errs in it. */
export function DeclareOptions<Values extends PastValues & AfterValues & NowValues & { drill: boolean; restricted: boolean }>({
  form,
  past,
  onPast,
  severity,
  alerted,
}: DeclareOptionsProps<Values>) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const erred = Boolean(form.errors.startedAt);
  const opened = more || past || erred;
  return (
    <>
      {!past && (
        <UnstyledButton mih={32} onClick={() => setMore(!more)} aria-expanded={opened}>
          <Text size="sm" c="var(--mantine-color-anchor)">
            {opened ? t('incidents.fewer') : t('incidents.moreOptions')}
          </Text>
        </UnstyledButton>
      )}
      <Collapse expanded={opened}>
        <Stack gap="xs">
          {!past && <NowFields form={form} mayTell={mayBeTold(form.values)} />}
          {!alerted && (
            <>
              <Switch
                label={t('incidents.drill')}
                description={t('incidents.drillHelp')}
                {...form.getInputProps('drill', { type: 'checkbox' })}
              />
              <Switch
                label={t('incidents.restricted')}
                description={t('incidents.restrictedHelp')}
                {...form.getInputProps('restricted', { type: 'checkbox' })}
              />
              <Switch
                label={t('incidents.past')}
                description={t('incidents.pastHelp')}
                checked={past}
                onChange={(event) => onPast(event.currentTarget.checked)}
              />
            </>
          )}
          {past && (
            <>
              <PastTimes form={form} />
              <AftermathFields form={form} severity={severity} />
            </>
          )}
        </Stack>
      </Collapse>
    </>
  );
}
