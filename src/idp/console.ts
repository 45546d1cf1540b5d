import { type ConsoleStep, UNVERIFIED } from '../console-step.ts';
import type { MessageKey } from '../message-key.ts';
import type { RareTopic, SettingTopic } from './topics.ts';

/**
 * Where one product's console keeps each setting. Every topic needs an entry, so a half-written console does not
 * compile. The worker only recognises products, and needs no consoles.
 */
export type Console = Readonly<Record<SettingTopic, Setting> & Partial<Record<RareTopic, Setting>>>;

export type Setting = Steps | Absent | typeof AS_GENERAL;

export type Steps = readonly [ConsoleStep, ...ConsoleStep[]];

/** The product has this setting or may have it, but its own words for it are not known: the general steps apply. */
export const AS_GENERAL = 'as-general';

/** The product has no such setting: the general steps would be wrong for it. */
export interface Absent extends Pick<ConsoleStep, 'path' | 'basis' | 'source'> {
  /** Key in `_locales` of the sentence that says what applies instead. */
  readonly absent: MessageKey;
}

/**
 * @param absent key in `_locales` of the sentence that says what applies instead
 * @param path where to set what applies instead; empty if there is nothing to set
 */
export const notSet = (
  absent: MessageKey,
  basis: Pick<ConsoleStep, 'basis' | 'source'> = UNVERIFIED,
  path: readonly string[] = [],
): Absent => ({ absent, path, ...basis });

/** The clock of a product that its maker runs, which no console sets. */
export const HOSTED_CLOCK = notSet('idp_general_clock_hosted');

/**
 * Nobody is assigned: everyone who can sign in at this IdP can sign in to the application, unless a rule forbids it.
 *
 * @param path where such a rule would be set
 */
export const everyoneMay = (...path: readonly string[]): Absent =>
  notSet('idp_general_user_assignment_everyone', UNVERIFIED, path);

/** No outbound SCIM of its own: users are created by hand or by another tool. */
export const NO_PROVISIONING = notSet('idp_general_provisioning_none');

/** The product passes on what another IdP or a directory says of its users. */
export const USER_FIELDS_UPSTREAM = notSet('idp_general_user_fields_upstream');
