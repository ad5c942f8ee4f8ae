import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';

const keys: [string, string[]][] = [
  ['next', ['j']],
  ['previous', ['k']],
  ['open', ['Enter']],
  ['choose', ['x']],
  ['range', ['Shift', 'j', 'k', 'x']],
  ['acknowledge', ['a']],
  ['escalate', ['e']],
  ['snooze', ['s']],
  ['resolve', ['r']],
  ['none', ['Esc']],
  ['search', ['/']],
  ['help', ['?']],
];

/** What the keyboard does in the list of alerts. */
export function KeysModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={t('alerts.keys.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {keys.map(([what, pressed]) => (
            <Table.Tr key={what}>
              <Table.Td w={170}>
                {pressed.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{t(`alerts.keys.${what}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
