import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionModal } from './CorrectionModal';
import { addEntry, type Entry, type WritableKind } from './timeline';
import classes from './TimelinePanel.module.css';
import { TextModal, type TextQuestion } from './work/TextModal';

/** Puts an entry right or takes it back, both by another entry. */
export function EntryMenu({ incidentId, entry }: { incidentId: string; entry: Entry }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'right' | 'back'>();
  const close = () => setAsked(undefined);
  const back: TextQuestion = {
    title: t('warroom.entryNumber', { number: entry.number }),
    label: t('warroom.whyTakeBack'),
    submitLabel: t('warroom.takeBack'),
    field: 'text',
    required: true,
    danger: true,
    send: (text) =>
      addEntry(incidentId, { kind: entry.kind as WritableKind, text, corrects: entry.number, withdraws: true, links: [] }),
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            size="sm"
            className={classes.pin}
            aria-label={t('warroom.entryActions', { number: entry.number })}
          >
            <IconDots size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('right')}>{t('warroom.correct')}</Menu.Item>
          <Menu.Item onClick={() => setAsked('back')}>{t('warroom.takeBack')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'right' && <CorrectionModal incidentId={incidentId} entry={entry} onClose={close} />}
      {asked === 'back' && <TextModal incidentId={incidentId} question={back} onClose={close} />}
    </>
  );
}
