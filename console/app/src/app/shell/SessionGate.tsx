import { Button, Center, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { asLanguage, chosenLanguage, switchLanguage } from '../../i18n';
import { useMe } from '../../session/me';
import { sessionQuery } from '../../session/session';
import { Failure } from '../../shared/ui/Loaded';

/** Nothing is drawn before it is known who looks; a session that ended asks for a new sign-in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const ended = useQuery({ queryKey: ['session-ended'], queryFn: () => false, staleTime: Infinity });
  useProfileLanguage(session.data?.language);

  if (session.data) {
    return (
      <>
        {children}
        <SignInAgain opened={ended.data ?? false} />
      </>
    );
  }
  if (session.error && toProblem(session.error).status === 401) return <SignInAgain opened />;
  return (
    <Center mih="70vh" p="md">
      {session.error ? (
        <Failure error={session.error} retry={session.refetch} busy={session.isFetching} />
      ) : (
        <Loader />
      )}
    </Center>
  );
}

function useProfileLanguage(sessionLanguage: string | null | undefined) {
  const me = useMe();
  const language = asLanguage(me?.language) ?? asLanguage(sessionLanguage);
  useEffect(() => {
    if (language && !chosenLanguage()) void switchLanguage(language, 'profile');
  }, [language]);
}

function SignInAgain({ opened }: { opened: boolean }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      title={t('shell.sessionEnded')}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text>{t('shell.sessionEndedText')}</Text>
        <Button onClick={() => window.location.reload()}>{t('shell.signIn')}</Button>
      </Stack>
    </Modal>
  );
}
