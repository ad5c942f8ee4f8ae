import { Button, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../../shared/pick/catalogue';
import { PeopleSelect, ZoneSelect } from '../../../shared/pick/Pickers';
import { dayOf, ownZone } from '../../../shared/time/format';
import { Panel } from '../../../shared/ui/Panel';
import classes from './Editor.module.css';
import { layersFor, startingPoints, type StartingPoint } from './startingPoints';
import type { ScheduleValues } from './values';

/** How turns are taken, roughly, and by whom. */
export function StartingPointPanel({ onChoose }: { onChoose: (values: ScheduleValues) => void }) {
  const { t } = useTranslation();
  const everybody = useQuery(peopleQuery).data ?? [];
  const [point, setPoint] = useState<StartingPoint>('weekly');
  const [chosen, setChosen] = useState<string[]>([]);
  const [zone, setZone] = useState(ownZone);

  function begin() {
    const people = chosen.map((id) => ({ id, zone: everybody.find((person) => person.id === id)?.zone ?? zone }));
    const today = dayOf(Date.now(), zone);
    const layers = layersFor(point, { people, zone, today, name: (layer) => t(`editor.layerNames.${layer}`) });
    onChoose({ name: '', description: '', teamId: null, zone, layers });
  }

  return (
    <Panel title={t('editor.begin')}>
      <Stack>
        <Radio.Group aria-label={t('editor.begin')} value={point} onChange={(value) => setPoint(value as StartingPoint)}>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {startingPoints.map((value) => (
              <Radio.Card key={value} value={value} className={classes.point} p="md">
                <Group wrap="nowrap" align="flex-start">
                  <Radio.Indicator />
                  <div>
                    <Text fw={650}>{t(`editor.points.${value}.title`)}</Text>
                    <Text size="sm" c="dimmed">
                      {t(`editor.points.${value}.text`)}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </SimpleGrid>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <PeopleSelect label={t('editor.people')} description={t('editor.peopleHelp')} value={chosen} onChange={setChosen} />
          <ZoneSelect label={t('editor.zone')} description={t('editor.zoneHelp')} value={zone} onChange={(value) => value && setZone(value)} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button onClick={begin}>{t('editor.continue')}</Button>
        </Group>
      </Stack>
    </Panel>
  );
}
