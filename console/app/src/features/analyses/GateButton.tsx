import { useTranslation } from 'react-i18next';
import classes from './Gate.module.css';
import diagram from './Diagram.module.css';
import type { Gate } from './drawing';

interface GateButtonProps {
  gate: Gate;
  name: string;
  highlighted: boolean;
  /** Absent for those who only look. */
  onToggle?: () => void;
}

const shapes: Record<Gate, string> = {
  AND: 'M3 33v-14a19 17 0 0 1 38 0v14z',
  OR: 'M3 33c2 -16 10 -27 19 -31c9 4 17 15 19 31c-11 -7 -27 -7 -38 0z',
};

/** A gate in the shape that fault trees have for it. */
export function GateButton({ gate, name, highlighted, onToggle }: GateButtonProps) {
  const { t } = useTranslation();
  return (
    <span className={diagram.gate}>
      <button
        type="button"
        tabIndex={-1}
        className={`${classes.button} ${highlighted ? classes.highlighted : ''}`}
        disabled={!onToggle}
        aria-label={t('analyses.gateOf', { gate: t(`analyses.gate.${gate}`), name })}
        title={t(`analyses.gateHint.${gate}`)}
        onClick={onToggle}
      >
        <svg viewBox="0 0 44 36" width={44} height={36} aria-hidden>
          <path d={shapes[gate]} />
          <text x={22} y={24} textAnchor="middle">
            {t(`analyses.gate.${gate}`)}
          </text>
        </svg>
      </button>
    </span>
  );
}
