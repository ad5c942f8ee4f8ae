import { IconLifebuoy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { alertContactsQuery } from './api';
import { AskButton } from './AskButton';
import { ContactLinks } from './ContactLinks';

/** Who can help with an open alert, each one step away: one's manager and the emergency contacts. */
export function HelpPanel({ alertId }: { alertId: string }) {
  const { t } = useTranslation();
  const contacts = useQuery(alertContactsQuery(alertId));
  return (
    <Panel flush title={t('contacts.whoHelps')}>
      <Loaded query={contacts} rows={2}>
        {({ manager, cards }) =>
          !manager && cards.length === 0 ? (
            <EmptyState icon={IconLifebuoy} title={t('contacts.none')} text={t('contacts.noneAtAlert')} />
          ) : (
            <Rows label={t('contacts.whoHelps')}>
              {manager && (
                <Row
                  title={manager.name}
                  meta={t('contacts.myManager')}
                  side={<AskButton alertId={alertId} name={manager.name} whom={{ special: 'MY_MANAGER' }} />}
                />
              )}
              {cards.map((card) => (
                <Row
                  key={card.id}
                  title={card.name}
                  meta={
                    <>
                      {card.area}
                      <ContactLinks card={card} />
                    </>
                  }
                  side={card.targetName && <AskButton alertId={alertId} name={card.name} whom={{ contactCardId: card.id }} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Panel>
  );
}
