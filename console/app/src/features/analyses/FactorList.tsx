import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { Rows } from '../../shared/ui/Rows';
import type { PanelProps } from '../postmortems/panels';
import { factorsQuery, type Factor } from './api';
import { FactorModal } from './FactorModal';
import { FactorRow } from './FactorRow';

/** How many factors nothing is done about, and the way to one more. */
export function FactorHead({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const query = useQuery(factorsQuery(document.id));
  const [adding, setAdding] = useState(false);
  const uncovered = (query.data ?? []).filter(({ covered }) => !covered).length;
  return (
    <>
      {uncovered > 0 && <ToneBadge tone="watch">{t('factors.uncovered', { count: uncovered })}</ToneBadge>}
      {mayWrite && document.status !== 'PUBLISHED' && (
        <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
          {t('factors.add')}
        </Button>
      )}
      {adding && <FactorModal postmortemId={document.id} factor={undefined} current={undefined} onClose={() => setAdding(false)} />}
    </>
  );
}

interface FactorListProps extends PanelProps {
  /** What stands there while there is no factor. */
  empty?: ReactNode;
}

/** The factors one below the other, each with what is done about it. */
export function FactorList({ document, mayWrite, empty = null }: FactorListProps) {
  const { t } = useTranslation();
  const query = useQuery(factorsQuery(document.id));
  const [edited, setEdited] = useState<Factor>();
  const open = mayWrite && document.status !== 'PUBLISHED';
  return (
    <>
      <Loaded query={query}>
        {(factors) =>
          factors.length === 0 ? (
            <>{empty}</>
          ) : (
            <Rows label={t('factors.title')}>
              {factors.map((factor) => (
                <FactorRow key={factor.id} factor={factor} document={document} mayLink={mayWrite} mayEdit={open} onEdit={() => setEdited(factor)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && (
        <FactorModal
          postmortemId={document.id}
          factor={edited}
          current={query.data?.find(({ id }) => id === edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
