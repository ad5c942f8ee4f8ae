import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { Simulator, type Subject } from './Simulator';

interface WouldPageModalProps {
  /** What is asked about, such as a service. */
  name: string;
  subject: Subject;
  onClose: () => void;
}

/** The simulator for something that is kept already. */
export function WouldPageModal({ name, subject, onClose }: WouldPageModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      title={t('simulator.of', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Simulator subject={subject} />
    </Modal>
  );
}
