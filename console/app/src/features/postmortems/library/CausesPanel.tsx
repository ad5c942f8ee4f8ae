import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { causesQuery, type Asked } from './api';
import classes from './Library.module.css';

interface CausesPanelProps {
  shown: Asked;
  onChoose: (cause: string) => void;
}

/** How often each cause led to what is shown, to scale. */
export function CausesPanel({ shown, onChoose }: CausesPanelProps) {
  const { t, i18n } = useTranslation();
  const query = useQuery(causesQuery(shown));
  return (
    <Panel title={t('library.causes')}>
      <Loaded query={query}>
        {({ causes, names }) => {
          const most = Math.max(1, ...causes.map(({ count }) => count));
          return (
            <ul className={classes.causes} aria-label={t('library.causes')}>
              {causes.map(({ cause, count }) => (
                <li key={cause ?? ''}>
                  {cause ? (
                    <UnstyledButton onClick={() => onChoose(cause)}>{names[cause]?.[i18n.language] ?? names[cause]?.en ?? cause}</UnstyledButton>
                  ) : (
                    <span>{t('library.noCause')}</span>
                  )}
                  <span className="numeric">{count}</span>
                  <div className={classes.bar} style={{ width: `${Math.max(2, (count / most) * 100)}%` }} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}
