import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../forms/useReturnFocus';

interface KeysModalProps {
  title: string;
  /** What a key does, and what is pressed for it. */
  keys: [string, string[]][];
  onClose: () => void;
}

/** What the keyboard does on a page. */
export function KeysModal({ title, keys, onClose }: KeysModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {keys.map(([what, pressed]) => (
            <Table.Tr key={what}>
              <Table.Td w={150}>
                {pressed.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
