import { Button, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { useNow } from '../../shared/time/useNow';
import { ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { revokeToken, tokenList, tokensKey, type Token } from './api';
import { TokenExamples } from './TokenExamples';
import { TokenModal } from './TokenModal';

/** Tokens for scripts and for clients that cannot sign in. */
export function TokensPanel() {
  const { t } = useTranslation();
  const tokens = useInfiniteQuery(tokenList());
  const [adding, setAdding] = useState(false);
  return (
    <Stack>
      <Panel
        flush
        title={t('admin.tab.tokens')}
        actions={
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
            {t('admin.newToken')}
          </Button>
        }
      >
        <Loaded query={tokens}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={IconKey} title={t('admin.noTokens')} text={t('admin.noTokensText')} />
            ) : (
              <Rows label={t('admin.tab.tokens')}>
                {list.map((token) => (
                  <TokenRow key={token.id} token={token} />
                ))}
              </Rows>
            )
          }
        </Loaded>
        <LoadMore {...tokens} />
        {adding && <TokenModal onClose={() => setAdding(false)} />}
      </Panel>
      <Panel title={t('admin.tokenUse')}>
        <TokenExamples />
      </Panel>
    </Stack>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { t } = useTranslation();
  const now = useNow();
  const revoke = useSend(() => revokeToken(token.id), { touches: [tokensKey] });
  const expired = token.expiresAt ? Date.parse(token.expiresAt) < now : false;

  function confirmRevocation() {
    modals.openConfirmModal({
      title: t('admin.revokeToken', { name: token.name }),
      children: t('admin.revokeText'),
      labels: { confirm: t('admin.revoke'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate(),
    });
  }

  return (
    <Row
      title={token.name}
      meta={
        <>
          …{token.hint} · {token.roles.map((role) => t(`role.${role}`)).join(', ')} · {token.createdBy},{' '}
          <Time at={token.createdAt} as="absolute" />
          {token.expiresAt && (
            <>
              {' · '}
              {t('admin.expires')} <Time at={token.expiresAt} />
            </>
          )}
        </>
      }
      side={
        token.revokedAt ? (
          <ToneBadge tone="quiet" hollow>
            {t('admin.revoked')}
          </ToneBadge>
        ) : (
          <>
            <ToneBadge tone={expired ? 'watch' : 'good'}>{expired ? t('admin.expired') : t('admin.valid')}</ToneBadge>
            <Button size="xs" variant="default" onClick={confirmRevocation}>
              {t('admin.revoke')}
            </Button>
          </>
        )
      }
    />
  );
}
