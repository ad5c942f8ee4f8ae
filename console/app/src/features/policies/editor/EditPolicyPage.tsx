import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/etag';
import { LeaveGuard } from '../../../shared/forms/LeaveGuard';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useSend } from '../../../shared/forms/useSend';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { setupKey } from '../../setup/api';
import { changePolicy, policiesKey, policyQuery, type Policy } from '../api';
import { PolicyEditor } from './PolicyEditor';
import { useValidation } from './useValidation';
import { formPaths, requestOf, valuesOf, type PolicyValues } from './values';

export default function EditPolicyPage() {
  const { policyId } = useParams({ strict: false }) as { policyId: string };
  const policy = useQuery({ ...policyQuery(policyId), staleTime: 0 });
  return <Loaded query={policy}>{(latest) => <Opened latest={latest} />}</Loaded>;
}

/** Keeps what was opened, also when somebody saves something else meanwhile. */
function Opened({ latest }: { latest: Versioned<Policy> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [opened, setOpened] = useState(latest);
  const load = () =>
    void client.fetchQuery({ ...policyQuery(latest.data.id), staleTime: 0 }).then(setOpened, () => setOpened(latest));
  return (
    <>
      <PageHeader
        title={t('policies.edit', { name: opened.data.name })}
        text={t('policies.openGoOn')}
        parent={{ to: '/escalation-policies', label: t('policies.title') }}
      />
      <Stack>
        {opened.etag !== latest.etag && (
          <Alert color="yellow" title={t('policies.outdated')} role="alert">
            <Group justify="space-between">
              <Text size="sm">{t('editor.outdatedText')}</Text>
              <Button size="xs" variant="default" onClick={load}>
                {t('editor.load')}
              </Button>
            </Group>
          </Alert>
        )}
        <Editing key={opened.etag} opened={opened} />
      </Stack>
    </>
  );
}

function Editing({ opened: { data, etag } }: { opened: Versioned<Policy> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const form = useForm<PolicyValues>({ initialValues: valuesOf(data), validate: useValidation() });
  const fieldErrors = useFieldErrors();
  const save = useSend((values: PolicyValues) => changePolicy(data.id, etag, requestOf(values)), {
    said: t('common.saved'),
    touches: [policiesKey, setupKey],
    onDone: () => {
      saved.current = true;
      void navigate({ to: '/escalation-policies' });
    },
  });

  return (
    <>
      <PolicyEditor
        form={form}
        saving={save.isPending}
        onSave={(values) =>
          save.mutate(values, { onError: (error) => form.setErrors(formPaths(fieldErrors(error))) })
        }
      />
      <LeaveGuard dirty={form.isDirty()} saved={saved} />
    </>
  );
}
