import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Row } from '../../../shared/ui/Rows';
import type { Member } from '../api';
import { useFactsText } from './useFactsText';

interface MemberRowProps {
  member: Member;
  onEdit: () => void;
}

export function MemberRow({ member, onEdit }: MemberRowProps) {
  const { t } = useTranslation();
  const mayChange = useRole('admin', 'manager');
  const factsText = useFactsText();
  const lacks = member.missing.map((each) => t(`team.roster.missing.${each}`));
  return (
    <Row
      title={member.personName}
      meta={
        <>
          {lacks.length > 0 && <div>{t('team.roster.lacks', { what: lacks.join(', ') })}</div>}
          <div>{factsText(member.facts)}</div>
        </>
      }
      side={
        <>
          {member.manager && <ToneBadge tone="quiet">{t('people.manager')}</ToneBadge>}
          {!member.active && <ToneBadge tone="quiet">{t('people.inactive')}</ToneBadge>}
          {member.active && !member.reachable && <ToneBadge tone="alarm">{t('team.roster.unreachable')}</ToneBadge>}
          <ToneBadge tone={lacks.length === 0 ? 'good' : 'watch'}>
            {t(lacks.length === 0 ? 'team.roster.fit' : 'team.roster.unfit')}
          </ToneBadge>
          {mayChange && (
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('team.roster.editOf', { name: member.personName })}
              onClick={onEdit}
            >
              {t('common.edit')}
            </Button>
          )}
        </>
      }
    />
  );
}
