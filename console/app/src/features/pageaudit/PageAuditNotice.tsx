import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isUneasy, pageAuditQuery } from './api';
import { Standing } from './Standing';

/** Says on other pages that the auditor needs somebody, and leads to it; silent when all is well. */
export function PageAuditNotice() {
  const { t } = useTranslation();
  const audit = useQuery(pageAuditQuery).data;
  if (!audit || !isUneasy(audit)) return null;
  return (
    <div>
      <Standing audit={audit} />
      <Anchor component={Link} to="/page-audit" size="sm">
        {t('pageAudit.look')}
      </Anchor>
    </div>
  );
}
