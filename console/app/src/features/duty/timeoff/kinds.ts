import type { TimeOffKind } from '../api';

/** Kinds that people enter themselves; the others come from calendars. */
export const enteredKinds = ['VACATION', 'SICKNESS', 'PERSONAL', 'PROJECT'] as const satisfies TimeOffKind[];
