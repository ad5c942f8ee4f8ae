import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { RivalNotice } from '../../shared/forms/RivalNotice';
import { useRival } from '../../shared/forms/useRival';
import { BlamelessHints } from '../postmortems/blameless/BlamelessHints';
import { addFactor, categoriesQuery, changeFactor, factorsKey, nameOf, type Factor, type FactorValues } from './api';

interface FactorForm {
  category: string;
  text: string;
  evidenceUrl: string;
  main: boolean;
  noActionReason: string;
}

interface FactorModalProps {
  postmortemId: string;
  /** Undefined for a new one. */
  factor: Factor | undefined;
  /** The same factor as it stands now. */
  current: Factor | undefined;
  onClose: () => void;
}

const formOf = (factor: Factor | undefined): FactorForm => ({
  category: factor?.category ?? '',
  text: factor?.text ?? '',
  evidenceUrl: factor?.evidenceUrl ?? '',
  main: factor?.main ?? false,
  noActionReason: factor?.noActionReason ?? '',
});

const asRequest = ({ evidenceUrl, noActionReason, ...rest }: FactorForm): FactorValues => ({
  ...rest,
  evidenceUrl: evidenceUrl.trim() || undefined,
  noActionReason: noActionReason.trim() || undefined,
});

/** One contributing factor. */
export function FactorModal({ postmortemId, factor, current, onClose }: FactorModalProps) {
  const { t, i18n } = useTranslation();
  const { data: categories = [] } = useQuery(categoriesQuery('FACTOR'));
  const rival = useRival(factor, current, factorsKey(postmortemId));
  const form = useForm<FactorForm>({
    initialValues: formOf(factor),
    validate: {
      category: (value) => (value ? null : t('common.required')),
      text: (value) => (value.trim() ? null : t('common.required')),
      evidenceUrl: (value) => (!value.trim() || /^https?:\/\/\S+$/.test(value.trim()) ? null : t('actions.needsAddress')),
    },
  });
  const name = (key: string) => nameOf(categories, key, i18n.language);
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t(factor ? 'factors.edit' : 'factors.add')}
      form={form}
      send={(values) =>
        factor
          ? rival.send((seen) => changeFactor(factor, asRequest(values), seen))
          : addFactor(postmortemId, asRequest(values))
      }
      touches={[factorsKey(postmortemId)]}
      conflict={
        rival.rival && (
          <RivalNotice
            form={form}
            theirs={formOf(rival.rival)}
            said={{
              category: [t('factors.category'), name(rival.rival.category)],
              text: [t('factors.text'), rival.rival.text],
              evidenceUrl: [t('factors.evidence'), rival.rival.evidenceUrl],
              main: [t('factors.isMain'), t(rival.rival.main ? 'common.yes' : 'common.no')],
              noActionReason: [t('factors.noActionReason'), rival.rival.noActionReason],
            }}
            onSettle={rival.settle}
          />
        )
      }
    >
      <Textarea label={t('factors.text')} description={t('factors.textHelp')} required autosize minRows={2} maxLength={2000} data-autofocus {...form.getInputProps('text')} />
      <BlamelessHints postmortemId={postmortemId} text={form.values.text} onChange={(text) => form.setFieldValue('text', text)} />
      <Select
        label={t('factors.category')}
        required
        allowDeselect={false}
        searchable
        data={categories
          .filter(({ key, retired }) => !retired || key === factor?.category)
          .map(({ key }) => ({ value: key, label: name(key) }))}
        {...form.getInputProps('category')}
      />
      <TextInput label={t('factors.evidence')} description={t('factors.evidenceHelp')} inputMode="url" {...form.getInputProps('evidenceUrl')} />
      <Checkbox label={t('factors.isMain')} description={t('factors.mainHelp')} {...form.getInputProps('main', { type: 'checkbox' })} />
      <Textarea label={t('factors.noActionReason')} description={t('factors.noActionReasonHelp')} autosize maxLength={1000} {...form.getInputProps('noActionReason')} />
    </FormModal>
  );
}
