import type { Step } from './StepDialog';

/** The part of the war room where a step is done that needs more than a button. */
export const sectionOf: Partial<Record<Step['kind'], string>> = {
  ASK_ABOUT_HYPOTHESIS: 'work/hypotheses',
  RECORD_CAUSE: 'impact',
  LOOK_AT_ALERTS: 'alerts',
};
