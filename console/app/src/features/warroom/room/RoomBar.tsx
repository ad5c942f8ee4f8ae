import { Indicator, Menu } from '@mantine/core';
import { IconBolt, IconDots, IconHistory, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BottomSlot } from '../../../app/shell/BottomSlot';
import { ActionSheet } from '../actions/ActionSheet';
import type { Desk } from '../actions/useDesk';
import type { IncidentDetail } from '../api';
import classes from './Room.module.css';
import { sections, type Section } from './sections';

interface RoomBarProps {
  detail: IncidentDetail;
  desk: Desk;
  shown: string;
  onShow: (key: string) => void;
}

/** The parts of the war room and what can be done, within a thumb's reach, in place of the usual bar. */
export function RoomBar({ detail, desk, shown, onShow }: RoomBarProps) {
  const { t } = useTranslation();
  const [acting, setActing] = useState(false);
  const [work, command, ...others] = sections;
  const elsewhere = others.find(({ key }) => key === shown);
  const place = (section: Section | undefined) =>
    section && (
      <Tab
        icon={section.icon}
        label={t(section.label)}
        waiting={section.waiting?.(detail)}
        current={shown === section.key}
        onClick={() => onShow(section.key)}
      />
    );
  return (
    <BottomSlot label={t('warroom.parts')}>
      <Tab icon={IconHistory} label={t('warroom.timeline')} current={shown === 'timeline'} onClick={() => onShow('timeline')} />
      {place(work)}
      <button type="button" className={classes.act} onClick={() => setActing(true)}>
        <IconBolt size={22} aria-hidden />
        {t('warroom.act')}
      </button>
      {place(command)}
      <Menu position="top-end">
        <Menu.Target>
          <button
            type="button"
            className={classes.tab}
            data-current={elsewhere !== undefined}
            aria-current={elsewhere !== undefined || undefined}
          >
            <IconDots size={21} aria-hidden />
            {t(elsewhere?.label ?? 'nav.more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ key, label, icon: Glyph, waiting }) => (
            <Menu.Item
              key={key}
              py="sm"
              leftSection={<Glyph size={19} />}
              rightSection={waiting?.(detail) || null}
              onClick={() => onShow(key)}
            >
              {t(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionSheet detail={detail} desk={desk} opened={acting} onClose={() => setActing(false)} />
    </BottomSlot>
  );
}

interface TabProps {
  icon: Icon;
  label: string;
  waiting?: number;
  current: boolean;
  onClick: () => void;
}

function Tab({ icon: Glyph, label, waiting = 0, current, onClick }: TabProps) {
  return (
    <button type="button" className={classes.tab} data-current={current} aria-current={current || undefined} onClick={onClick}>
      <Indicator disabled={waiting === 0} size={8}>
        <Glyph size={21} stroke={1.7} aria-hidden />
      </Indicator>
      {label}
    </button>
  );
}
