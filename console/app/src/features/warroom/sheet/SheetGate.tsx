import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check, Gate, Measurement } from '../api';
import { useFigureWords } from '../Figure';
import { Facts } from './Facts';
import type { When } from './when';

/** What must be true before the incident may be resolved, what speaks for it, and who decided against it. */
export function SheetGate({ gate, when }: { gate: Gate; when: When }) {
  const { t } = useTranslation();
  const { override } = gate;
  return (
    <Facts
      title={t('warroom.gate')}
      facts={[
        ...gate.checks.map((check): [string, ReactNode] => [check.name, <Found key={check.check} check={check} when={when} />]),
        [
          override ? t('warroom.gateOverridden', { name: override.by.name }) : '',
          override && `${when(override.at)}: ${t('common.quoted', { words: override.reason })}`,
        ],
      ]}
    />
  );
}

function Found({ check, when }: { check: Check; when: When }) {
  const { t } = useTranslation();
  const { met, explanation, evidence, measurements } = check;
  return (
    <>
      {`${met ? '✓' : '✗'} ${explanation}${evidence ? ` ${t('common.quoted', { words: evidence.note })} (${evidence.by.name})` : ''}`}
      {measurements.map((figure) => (
        <Measured key={`${figure.name} ${figure.service}`} figure={figure} when={when} />
      ))}
    </>
  );
}

function Measured({ figure, when }: { figure: Measurement; when: When }) {
  const { found, limit } = useFigureWords(figure);
  const name = [figure.name, figure.service].filter(Boolean).join(' · ');
  return <div>{`${name}: ${found} (${limit}, ${when(figure.at)})`}</div>;
}
