import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DraftPanel } from '../../shared/forms/DraftPanel';
import { useDuration } from '../../shared/time/Time';
import { Loaded } from '../../shared/ui/Loaded';
import { methodsQuery, rulesKey, rulesQuery, setRules, type ContactMethod, type Rule } from './api';
import { nameOf } from './kinds';

const urgencies = ['HIGH', 'LOW'] as const;

/** When a page reaches this person through what; urgent and quiet pages have their own rules. */
export function RulesPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const rules = useQuery(rulesQuery(personId));
  const methods = useQuery(methodsQuery(personId)).data?.items ?? [];
  return (
    <DraftPanel
      title={t('profile.rules')}
      stored={rules.data?.rules}
      send={(wanted) => setRules(personId, wanted)}
      touches={[rulesKey(personId)]}
      editor={(draft, onChange) => <Editor rules={draft} methods={methods} onChange={onChange} />}
    >
      <Loaded query={rules} rows={2}>
        {(stored) => <Shown rules={stored.rules} methods={methods} />}
      </Loaded>
    </DraftPanel>
  );
}

interface RulesProps {
  rules: Rule[];
  methods: ContactMethod[];
}

function Shown({ rules, methods }: RulesProps) {
  const { t } = useTranslation();
  const duration = useDuration();
  const named = (id: string | undefined) => {
    const method = methods.find((each) => each.id === id);
    return method ? nameOf(method, t) : t('common.unknown');
  };
  return (
    <Stack gap="xs">
      {urgencies.map((urgency) => {
        const own = rules.filter((rule) => rule.urgency === urgency);
        return (
          <div key={urgency}>
            <Text fw={600} size="sm">
              {t(`profile.urgency.${urgency}`)}
            </Text>
            {own.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('profile.noRules')}
              </Text>
            )}
            {own.map((rule, index) => (
              <Text key={index} size="sm">
                {rule.delaySeconds ? t('profile.after', { time: duration(rule.delaySeconds) }) : t('policies.atOnce')}:{' '}
                {named(rule.contactMethodId)}
              </Text>
            ))}
          </div>
        );
      })}
    </Stack>
  );
}

interface EditorProps extends RulesProps {
  onChange: (rules: Rule[]) => void;
}

function Editor({ rules, methods, onChange }: EditorProps) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<Rule>) =>
    onChange(rules.map((rule, place) => (place === index ? ({ ...rule, ...part } as Rule) : rule)));
  return (
    <>
      {rules.map((rule, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <Select
            w={130}
            label={index === 0 ? t('profile.urgencyLabel') : undefined}
            aria-label={t('profile.urgencyLabel')}
            allowDeselect={false}
            data={urgencies.map((value) => ({ value, label: t(`profile.urgency.${value}`) }))}
            value={rule.urgency ?? 'HIGH'}
            onChange={(urgency) => change(index, { urgency: urgency as Rule['urgency'] })}
          />
          <NumberInput
            w={110}
            label={index === 0 ? t('profile.minutes') : undefined}
            aria-label={t('profile.minutes')}
            min={0}
            max={1440}
            value={(rule.delaySeconds ?? 0) / 60}
            onChange={(minutes) => change(index, { delaySeconds: Math.round(Number(minutes) * 60) })}
          />
          <Select
            flex="1 1 180px"
            label={index === 0 ? t('profile.how') : undefined}
            aria-label={t('profile.how')}
            allowDeselect={false}
            data={methods.map((method) => ({ value: method.id, label: nameOf(method, t) }))}
            value={rule.contactMethodId ?? null}
            onChange={(contactMethodId) => change(index, { contactMethodId: contactMethodId ?? undefined })}
          />
          <ActionIcon mb={4} aria-label={t('common.remove')} onClick={() => onChange(rules.filter((_, place) => place !== index))}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        disabled={methods.length === 0}
        onClick={() =>
          onChange([...rules, { urgency: 'HIGH', delaySeconds: 0, contactMethodId: methods[0]?.id } as Rule])
        }
      >
        {t('profile.addRule')}
      </Button>
    </>
  );
}
