import { Group, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import type { GateQueries } from '../model';
import { NameField } from '../NameField';
import { RowList } from '../rows/RowList';
import type { EditorProps } from '../RulesPanel';
import { QueryFields } from './QueryFields';
import { QueryTrial } from './QueryTrial';
import { asQueries, freshQuery, queryErrors, type QueryRulesValues } from './queryValues';

/** What the gate asks the metrics system, query by query, each to be tried before all are put in force. */
export function QueryRulesModal({ book, current, onClose }: EditorProps<GateQueries>) {
  const { t } = useTranslation();
  const form = useForm<QueryRulesValues>({
    initialValues: { name: '', queries: current.rules.queries },
    validate: (values) => queryErrors(values, { required: t('common.required'), taken: t('queries.taken') }),
  });
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.queries')}
      form={form}
      send={(values) => book.publish(asQueries(values), current.version, values.name.trim() || undefined)}
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      <RowList
        form={form}
        path="queries"
        rows={form.values.queries}
        title={({ name, check }) => (
          <Group gap="xs">
            <Text span size="sm">
              {name || t('queries.fresh')}
            </Text>
            <Text span size="xs" c="dimmed">
              {t(`queries.check.${check}`)}
            </Text>
          </Group>
        )}
        fields={(query, index) => (
          <>
            <QueryFields form={form} index={index} />
            <QueryTrial query={query} />
          </>
        )}
        fresh={freshQuery}
        addLabel={t('queries.add')}
        removeLabel={t('queries.remove')}
      />
    </FormModal>
  );
}
