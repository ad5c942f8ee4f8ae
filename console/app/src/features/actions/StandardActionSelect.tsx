import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { standardActionsQuery, type StandardAction } from './api';

interface StandardActionSelectProps {
  postmortemId: string;
  onChoose: (action: StandardAction) => void;
}

/** What recurs after incidents, found by its words; nobody has to choose from it. */
export function StandardActionSelect({ postmortemId, onChoose }: StandardActionSelectProps) {
  const { t } = useTranslation();
  const actions = useQuery(standardActionsQuery(postmortemId)).data ?? [];
  const options = (suggested: boolean) =>
    actions.filter((each) => each.suggested === suggested).map(({ key, title }) => ({ value: key, label: title }));
  const groups = [
    { group: t('standard.fits'), items: options(true) },
    { group: t('standard.others'), items: options(false) },
  ];
  return (
    <Select
      label={t('standard.pick')}
      description={t('standard.pickHelp')}
      placeholder={t('standard.none')}
      searchable
      clearable
      nothingFoundMessage={t('standard.nothingFound')}
      data={groups.filter(({ items }) => items.length > 0)}
      onChange={(key) => {
        const action = actions.find((each) => each.key === key);
        if (action) onChoose(action);
      }}
    />
  );
}
