import { type ConsoleStep, UNVERIFIED } from '../console-step.ts';
import type { MessageKey } from '../message-key.ts';
import type { SettingTopic } from './topics.ts';

/**
 * Where one product's console keeps each setting. Every topic is answered, so that a half-written console does not compile.
 * The worker only recognises products and does without consoles.
 */
export type Console = Readonly<Record<SettingTopic, Setting>>;

export type Setting = Steps | Absent | typeof AS_GENERAL;

export type Steps = readonly [ConsoleStep, ...ConsoleStep[]];

/** The product has this setting or may have it, but its own words for it are not known: the general steps apply. */
export const AS_GENERAL = 'as-general';

/** The product has no such setting: the general steps would be wrong for it. */
export interface Absent extends Pick<ConsoleStep, 'basis' | 'source'> {
  /** Key in `_locales` of the sentence that says what applies instead. */
  readonly absent: MessageKey;
}

/** The clock of a product that its maker runs: no console sets it. */
export const HOSTED_CLOCK: Absent = { absent: 'idp_general_clock_hosted', ...UNVERIFIED };

/** Everyone who can sign in at this IdP can sign in to the application, unless a policy or a flow forbids it. */
export const EVERYONE_MAY: Absent = { absent: 'idp_general_user_assignment_everyone', ...UNVERIFIED };

/** No outbound SCIM of its own: users are created by hand or by another tool. */
export const NO_PROVISIONING: Absent = { absent: 'idp_general_provisioning_none', ...UNVERIFIED };
