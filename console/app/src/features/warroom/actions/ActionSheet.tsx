import { Button, Drawer, Stack } from '@mantine/core';
import { IconCrown, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncidentDetail } from '../api';
import classes from '../room/Room.module.css';
import { look } from './ActionBar';
import { allowedActions, type RoomAction } from './actions';
import type { Desk } from './useDesk';

interface ActionSheetProps {
  detail: IncidentDetail;
  desk: Desk;
  opened: boolean;
  onClose: () => void;
}

/** The same on a telephone: large, at the lower edge, the most likely nearest to the thumb. */
export function ActionSheet({ detail, desk, opened, onClose }: ActionSheetProps) {
  const { t } = useTranslation();
  const allowed = allowedActions(detail);
  const act = (action: RoomAction) => {
    onClose();
    desk.open(action);
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      classNames={{ content: classes.sheet, inner: classes.sheetArea }}
      title={t('common.actions')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="xs" pb="md">
        <Button
          size="lg"
          justify="flex-start"
          variant="default"
          leftSection={<IconPrinter size={20} />}
          component={Link}
          to={`/incidents/${detail.incident.id}/sheet`}
        >
          {t('sheet.title')}
        </Button>
        {[...allowed].reverse().map((action) => (
          <Button
            key={action.label}
            size="lg"
            justify="flex-start"
            {...look(action, detail, action === allowed[0] && !desk.mayTakeCommand)}
            leftSection={<action.icon size={20} />}
            onClick={() => act(action)}
          >
            {t(action.label)}
          </Button>
        ))}
        {desk.mayTakeCommand && (
          <Button
            size="lg"
            justify="flex-start"
            leftSection={<IconCrown size={20} />}
            onClick={() => {
              onClose();
              desk.takeCommand();
            }}
          >
            {t('warroom.takeCommand')}
          </Button>
        )}
      </Stack>
    </Drawer>
  );
}
