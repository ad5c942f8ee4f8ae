import { ActionIcon, Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconMail, IconPlus, IconSend, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { methodsKey, methodsQuery, removeMethod, rulesKey, sendCode, sendTest, type ContactMethod } from './api';
import { addressOf, detailOf, KindIcon, nameOf } from './kinds';
import { MethodProof } from './MethodProof';
import { MethodModal } from './MethodModal';
import { VerifyModal } from './VerifyModal';

/** How this person can be reached; pages go only where a code has proved that it works. */
export function MethodsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const methods = useQuery(methodsQuery(personId));
  const [adding, setAdding] = useState(false);
  const [verifying, setVerifying] = useState<ContactMethod>();
  const remove = useSend((id: string) => removeMethod(personId, id), {
    touches: [methodsKey(personId), rulesKey(personId)],
  });
  const send = useSend((method: ContactMethod) => sendCode(personId, method.id), {
    onDone: (_, method) => setVerifying(method),
  });

  const test = useSend((id: string) => sendTest(personId, id), { said: t('profile.tested') });

  function confirmRemoval(method: ContactMethod) {
    modals.openConfirmModal({
      title: t('profile.removeMethod', { address: nameOf(method, t) }),
      children: t('profile.removeMethodText'),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(method.id),
    });
  }

  return (
    <Panel
      flush
      title={t('profile.methods')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t('common.add')}
        </Button>
      }
    >
      <Loaded query={methods} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconMail} title={t('profile.noMethods')} text={t('profile.noMethodsText')} />
          ) : (
            <Rows label={t('profile.methods')}>
              {items.map((method) => (
                <Row
                  key={method.id}
                  before={<KindIcon kind={method.kind} />}
                  title={addressOf(method)}
                  meta={detailOf(method, t)}
                  side={
                    <>
                      <MethodProof method={method} sending={send.isPending} onProve={() => send.mutate(method)} />
                      {method.verified && (
                        <ActionIcon
                          aria-label={t('profile.testOf', { address: nameOf(method, t) })}
                          loading={test.isPending && test.variables === method.id}
                          onClick={() => test.mutate(method.id)}
                        >
                          <IconSend size={16} />
                        </ActionIcon>
                      )}
                      <ActionIcon
                        aria-label={t('profile.removeMethod', { address: nameOf(method, t) })}
                        onClick={() => confirmRemoval(method)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {adding && <MethodModal personId={personId} available={methods.data?.available ?? []} onClose={() => setAdding(false)} />}
      {verifying && <VerifyModal personId={personId} method={verifying} onClose={() => setVerifying(undefined)} />}
    </Panel>
  );
}
