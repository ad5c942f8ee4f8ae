import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shifts } from '../api';
import { Gaps } from '../Gaps';
import { QualityFacts } from '../QualityFacts';
import { Warnings } from '../Warnings';

/** How good six weeks of a definition are, and what to look at in its rotations. */
export function Verdict({ shifts, zone }: { shifts: Shifts; zone: string }) {
  const { t } = useTranslation();
  const { quality, gaps, warnings, layers } = shifts;
  return (
    <Stack gap="sm" mt="md">
      <Title order={3}>{t('coverage.title')}</Title>
      <QualityFacts quality={quality} />
      <Gaps gaps={gaps} zone={zone} />
      {warnings.length > 0 && (
        <section aria-label={t('coverage.warnings')}>
          <Title order={3} mb={6}>
            {t('coverage.warnings')}
          </Title>
          <Warnings warnings={warnings} layers={layers.map(({ layerId, name }) => ({ id: layerId, name }))} />
        </section>
      )}
    </Stack>
  );
}
