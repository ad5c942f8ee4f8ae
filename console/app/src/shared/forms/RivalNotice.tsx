import { Alert, Button, Group, List, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Said<Values> = Record<keyof Values, [label: string, words: ReactNode]>;

interface RivalNoticeProps<Values> {
  form: UseFormReturnType<Values>;
  /** The form as it would begin with what the other person wrote. */
  theirs: Values;
  /** What each field is called, and what stands in theirs, in words. */
  said: Said<Values>;
  onSettle: () => void;
}

/** What somebody else wrote meanwhile, beside the words of the form, of which nothing is lost. */
export function RivalNotice<Values extends object>({ form, theirs, said, onSettle }: RivalNoticeProps<Values>) {
  const take = () => {
    form.setValues(theirs);
    form.clearErrors();
    onSettle();
  };
  return <RivalWords mine={form.getValues()} theirs={theirs} said={said} onKeep={onSettle} onTake={take} />;
}

interface RivalWordsProps<Values> {
  mine: Values;
  theirs: Values;
  said: Said<Values>;
  onKeep: () => void;
  onTake: () => void;
}

/** The same for what is not written in a form. */
export function RivalWords<Values extends object>({ mine, theirs, said, onKeep, onTake }: RivalWordsProps<Values>) {
  const { t } = useTranslation();
  const differing = (Object.keys(said) as (keyof Values)[]).filter(
    (field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  );
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
        <Button size="xs" onClick={onKeep}>
          {t('rival.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTake}>
          {t('rival.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
