import type { MessageKey } from './message-key.ts';

/**
 * One thing to do in an administrator's console, as data. The sentence around it comes from `_locales`; paths and field
 * names stay as the console prints them.
 */
export interface ConsoleStep {
  /** What is clicked, in order, in the console's own words. */
  readonly path: readonly string[];
  /**
   * The field or control to change, in the console's own words; null if the path is enough, and a value is chosen
   * there.
   */
  readonly field: string | null;
  readonly value: StepValue | null;
  /** Key in `_locales` of one more sentence (a trap, a reason); null for none. */
  readonly note: MessageKey | null;
  /** `unverified`: known from memory or from third parties, so its sentence says "usually under …". */
  readonly basis: 'documented' | 'unverified';
  /** The page that documents it; null if there is none. */
  readonly source: string | null;
}

export type StepValue =
  /** What the console itself calls the choice, e.g. `EMAIL`. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A value of this instance or sign-in, to be pasted. */
  | { readonly kind: 'known'; readonly what: KnownValue };

export const KNOWN_VALUES = [
  'issuer-url',
  'acs-url',
  'acs-urls',
  'portal-url',
  'idp-entity-id',
  'idp-sign-in-url',
  'user-name',
  'email-name-id-format',
  'federation-sign-in-url',
  'federation-audience',
  'provider-arn',
] as const;
export type KnownValue = (typeof KNOWN_VALUES)[number];

export const literal = (text: string): StepValue => ({ kind: 'literal', text });
export const known = (what: KnownValue): StepValue => ({ kind: 'known', what });

/** The basis of a step that its vendor's or AWS's page documents. */
export const documented = (source: string): Pick<ConsoleStep, 'basis' | 'source'> => ({ basis: 'documented', source });

/** The basis of a step known from memory, or from third parties alone. */
export const UNVERIFIED: Pick<ConsoleStep, 'basis' | 'source'> = { basis: 'unverified', source: null };
