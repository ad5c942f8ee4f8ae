import { Anchor, Button, Group, Menu, NativeSelect, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { Row } from '../../shared/ui/Rows';
import { WebLink } from '../../shared/ui/WebLink';
import { ActionModal, beginWith } from '../actions/ActionModal';
import type { PanelProps } from '../postmortems/panels';
import { categoriesQuery, factorsKey, linkItem, nameOf, removeFactor, unlinkItem, type Factor } from './api';

interface FactorRowProps extends Pick<PanelProps, 'document'> {
  factor: Factor;
  mayLink: boolean;
  mayEdit: boolean;
  onEdit: () => void;
}

/** One factor with what is done about it. */
export function FactorRow({ factor, document, mayLink, mayEdit, onEdit }: FactorRowProps) {
  const { t, i18n } = useTranslation();
  const { data: categories = [] } = useQuery(categoriesQuery('FACTOR'));
  const [adding, setAdding] = useState(false);
  const touches = [factorsKey(document.id)];
  const link = useSend((itemId: string) => linkItem(factor, itemId), { touches });
  const unlink = useSend((itemId: string) => unlinkItem(factor, itemId), { touches });
  const remove = useSend(() => removeFactor(factor), { touches });
  const linked = new Set(factor.actionItems.map(({ id }) => id));
  const free = document.actionItems.filter(({ id, status }) => !linked.has(id) && status !== 'DROPPED');
  const ask = () =>
    modals.openConfirmModal({
      title: t('factors.removeTitle'),
      children: t('factors.removeText'),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  return (
    <Row
      title={factor.text}
      meta={
        <>
          <Group gap={8}>
            <span>{nameOf(categories, factor.category, i18n.language)}</span>
            {factor.evidenceUrl && (
              <WebLink to={factor.evidenceUrl} size="sm">
                {t('factors.evidence')}
              </WebLink>
            )}
          </Group>
          {factor.actionItems.map((item) => (
            <Group key={item.id} gap={6} mt={3}>
              <StateBadge kind="actionStatus" state={item.status} />
              <Anchor component={Link} to={'/action-items' as never} search={{ item: item.id } as never} size="sm">
                {item.title}
              </Anchor>
              {mayLink && (
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  aria-label={t('factors.unlinkItem', { name: item.title })}
                  onClick={() => unlink.mutate(item.id)}
                >
                  {t('common.remove')}
                </Anchor>
              )}
            </Group>
          ))}
          {factor.noActionReason && (
            <Text size="sm" mt={3}>
              {t('factors.noActionBecause', { reason: factor.noActionReason })}
            </Text>
          )}
          {mayLink && (
            <Group gap={6} mt={4}>
              {free.length > 0 && (
                <NativeSelect
                  size="xs"
                  maw={320}
                  aria-label={t('factors.linkTo', { name: factor.text })}
                  value=""
                  onChange={(event) => event.currentTarget.value && link.mutate(event.currentTarget.value)}
                  data={[{ value: '', label: t('factors.link') }, ...free.map(({ id, title }) => ({ value: id, label: title }))]}
                />
              )}
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlus size={14} />}
                aria-label={t('actions.addFor', { name: factor.text })}
                loading={link.isPending}
                onClick={() => setAdding(true)}
              >
                {t('actions.add')}
              </Button>
            </Group>
          )}
          {adding && (
            <ActionModal
              postmortemId={document.id}
              begun={beginWith(factor.text)}
              onAdded={({ id }) => link.mutate(id)}
              onClose={() => setAdding(false)}
            />
          )}
        </>
      }
      side={
        <Group gap={6} wrap="nowrap">
          {factor.main && <ToneBadge tone="active">{t('factors.main')}</ToneBadge>}
          {!factor.covered && <ToneBadge tone="watch">{t('factors.noAction')}</ToneBadge>}
          {mayEdit && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="subtle" size="xs" px={6} aria-label={t('factors.actionsOf', { name: factor.text })}>
                  <IconDots size={16} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
                <Menu.Item color="red" onClick={ask}>
                  {t('common.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      }
    />
  );
}
