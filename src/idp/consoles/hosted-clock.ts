import { type ConsoleStep, UNVERIFIED } from '../../console-step.ts';

/** The clock of a product that its maker runs: no console sets it. */
export const HOSTED_CLOCK: readonly ConsoleStep[] = [
  { path: [], field: null, value: null, note: 'idp_general_clock_hosted', ...UNVERIFIED },
];
