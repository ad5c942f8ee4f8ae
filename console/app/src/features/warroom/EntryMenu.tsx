import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linksIn } from './links';
import { addEntry, type Entry, type WritableKind } from './timeline';
import classes from './TimelinePanel.module.css';
import { TextModal, type TextQuestion } from './work/TextModal';

/** Puts an entry right or takes it back, both by another entry. */
export function EntryMenu({ incidentId, entry }: { incidentId: string; entry: Entry }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<TextQuestion>();
  const { correction, text: written } = entry;
  const ask = (withdraws: boolean) =>
    setQuestion({
      title: t('warroom.entryNumber', { number: entry.number }),
      label: t(withdraws ? 'warroom.whyTakeBack' : 'warroom.rightWords'),
      submitLabel: t(withdraws ? 'warroom.takeBack' : 'warroom.correct'),
      field: 'text',
      initial: withdraws ? undefined : (correction?.text ?? written),
      required: true,
      danger: withdraws,
      send: (text) =>
        addEntry(incidentId, {
          kind: entry.kind as WritableKind,
          text,
          corrects: entry.number,
          withdraws,
          links: withdraws ? [] : linksIn(text),
        }),
    });
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
          <Menu.Item onClick={() => ask(false)}>{t('warroom.correct')}</Menu.Item>
          <Menu.Item onClick={() => ask(true)}>{t('warroom.takeBack')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {question && <TextModal incidentId={incidentId} question={question} onClose={() => setQuestion(undefined)} />}
    </>
  );
}
