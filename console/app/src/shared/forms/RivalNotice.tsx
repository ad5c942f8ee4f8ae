import { Alert, Button, Group, List, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RivalNoticeProps<Values> {
  form: UseFormReturnType<Values>;
  /** The form as it would begin with what the other person wrote. */
  theirs: Values;
  /** What each field is called, and what stands in theirs, in words. */
  said: Record<keyof Values, [label: string, words: ReactNode]>;
  onSettle: () => void;
}

/** What somebody else wrote meanwhile, beside the words of the form, of which nothing is lost. */
export function RivalNotice<Values extends object>({ form, theirs, said, onSettle }: RivalNoticeProps<Values>) {
  const { t } = useTranslation();
  const mine = form.getValues();
  const differing = (Object.keys(said) as (keyof Values)[]).filter(
    (field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
  const take = () => {
    form.setValues(theirs);
    form.clearErrors();
    onSettle();
  };
  return (
    <Alert color="yellow" role="alert" title={t('rival.title')}>
      <Text size="sm">{t(differing.length > 0 ? 'rival.text' : 'rival.same')}</Text>
      <List size="sm" my={6}>
        {differing.map((field) => {
          const [label, words] = said[field];
          return (
            <List.Item key={String(field)}>
              {label}: <strong>{words === '' || words === null || words === undefined ? t('rival.empty') : words}</strong>
            </List.Item>
          );
        })}
      </List>
      <Group gap="xs">
        <Button size="xs" onClick={onSettle}>
          {t('rival.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={take}>
          {t('rival.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
