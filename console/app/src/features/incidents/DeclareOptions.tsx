import { Collapse, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AfterValues } from './aftermath';
import { AftermathFields } from './AftermathFields';
import type { PastValues } from './past';
import { PastTimes } from './PastTimes';

interface DeclareOptionsProps<Values> {
  form: UseFormReturnType<Values>;
  /** Whether it is over already. */
  past: boolean;
  onPast: (past: boolean) => void;
  /** As somebody named it; undefined while facts decide. */
  severity: string | undefined;
}

/** What is rarely needed to declare an incident, folded until somebody asks for it or errs in it. */
export function DeclareOptions<Values extends PastValues & AfterValues & { drill: boolean; restricted: boolean }>({
  form,
  past,
  onPast,
  severity,
}: DeclareOptionsProps<Values>) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const opened = more || past;
  return (
    <>
      {!past && (
        <UnstyledButton onClick={() => setMore(!more)} aria-expanded={more}>
          <Text size="sm" c="var(--mantine-color-anchor)">
            {more ? t('incidents.fewer') : t('incidents.moreOptions')}
          </Text>
        </UnstyledButton>
      )}
      <Collapse expanded={opened}>
        <Stack gap="xs">
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
