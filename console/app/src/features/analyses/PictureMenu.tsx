import { Button, Menu } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWriting } from '../postmortems/writing';
import { analysesQuery } from './api';
import { referenceTo } from './placement';

/** Puts the picture of an analysis where the cursor is. */
export function PictureMenu({ postmortemId }: { postmortemId: string }) {
  const { t } = useTranslation();
  const { insert } = useWriting();
  const { data: analyses = [] } = useQuery(analysesQuery(postmortemId));
  if (!insert || analyses.length === 0) return null;
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPhoto size={15} />}>
          {t('inline.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {analyses.map((analysis) => (
          <Menu.Item key={analysis.id} onClick={() => insert(referenceTo(analysis))}>
            {t(`analyses.kind.${analysis.kind}`)}: {analysis.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
