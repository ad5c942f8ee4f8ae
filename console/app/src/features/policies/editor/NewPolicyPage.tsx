import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../../shared/forms/LeaveGuard';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useSend } from '../../../shared/forms/useSend';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { setupKey } from '../../setup/api';
import { addPolicy, policiesKey } from '../api';
import { PolicyEditor } from './PolicyEditor';
import { useValidation } from './useValidation';
import { formPaths, newPolicy, requestOf, type PolicyValues } from './values';

export default function NewPolicyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useRef(false);
  const form = useForm<PolicyValues>({ initialValues: newPolicy(), validate: useValidation() });
  const fieldErrors = useFieldErrors();
  const save = useSend((values: PolicyValues) => addPolicy(requestOf(values)), {
    touches: [policiesKey, setupKey],
    said: t('common.saved'),
    onDone: () => {
      saved.current = true;
      void navigate({ to: '/escalation-policies' });
    },
  });
  return (
    <>
      <PageHeader
        title={t('policies.add')}
        text={t('policies.editorText')}
        parent={{ to: '/escalation-policies', label: t('policies.title') }}
      />
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
