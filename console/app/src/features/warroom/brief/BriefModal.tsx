import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { BriefText } from './BriefText';

interface BriefModalProps {
  incidentId: string;
  handOverId?: string;
  onClose: () => void;
}

export function BriefModal({ incidentId, handOverId, onClose }: BriefModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} size="lg" title={t('brief.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <BriefText incidentId={incidentId} handOverId={handOverId} />
    </Modal>
  );
}
