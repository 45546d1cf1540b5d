import type { IdpProductId } from '../product.ts';

/** One reason for a refusal, in an identity provider's own words: a row of a product's `refusals.ts`. */
export interface KnownRefusal {
  readonly reason: RefusalReasonId;
  /** What no language changes: error codes and event ids, as `ProductRefusals.codes` finds them. */
  readonly codes: readonly string[];
  /** Alternatives. Each is one text, or several that one page has together. `{kind}` matches a value that varies. */
  readonly texts: readonly RefusalText[];
  /** The text is too common: it counts only in this product's frame, if the product is known, or as the whole text. */
  readonly needsFrame?: true;
  /** A wrapper that says nothing by itself: any other refusal in the same text takes precedence. */
  readonly isGeneral?: true;
  /** Unverified: there is only a secondary source, or none. */
  readonly basis: 'documented' | 'unverified';
  /** The page that shows it. */
  readonly source: string;
}

export type RefusalText = string | readonly string[];

/** What one product writes when it refuses. */
export interface ProductRefusals {
  readonly product: IdpProductId;
  readonly codes: readonly CodePattern[];
  /** What its error pages show in every language; null if that is not known. */
  readonly frame: RegExp | null;
  readonly refusals: readonly KnownRefusal[];
}

/** Finds codes in a text: the prefix and the first group together are the code. */
export interface CodePattern {
  readonly pattern: RegExp;
  readonly prefix: string;
  /** What else the text must contain, if the pattern alone would find too much. */
  readonly only?: readonly RegExp[];
  /** A code of digits that may come from a screenshot, where O, I and l are often read instead of 0 and 1. */
  readonly isDigits?: true;
  /**
   * The vendor's page about a code. Set if every match of the pattern is a code of this product: then a code without a
   * row still identifies the product.
   */
  readonly page?: (code: string) => string;
}

/** What a varying part of a refusal is, which decides whether a report may show it. */
export const REFUSAL_VALUE_KINDS = [
  'requested-acs',
  'configured-acs',
  'entity-id',
  'application',
  'tenant',
  'user',
  'detail',
] as const;
export type RefusalValueKind = (typeof REFUSAL_VALUE_KINDS)[number];

export interface RefusalValue {
  readonly kind: RefusalValueKind;
  readonly text: string;
}

/** A refusal that was recognised in a text. */
export interface Refusal {
  readonly product: IdpProductId;
  readonly reason: RefusalReasonId;
  /** The code as the product writes it, e.g. `AADSTS50105`; null if it was recognised by its text alone. */
  readonly code: string | null;
  readonly values: readonly RefusalValue[];
  readonly basis: 'documented' | 'unverified';
  readonly source: string;
}

/** The basis of a row that the vendor's documentation, the product's source or a verbatim public report shows. */
export const documented = (source: string): Pick<KnownRefusal, 'basis' | 'source'> => ({ basis: 'documented', source });
export const unverified = (source: string): Pick<KnownRefusal, 'basis' | 'source'> => ({ basis: 'unverified', source });

/** Whole words, for products whose codes are words. */
export const WORDS: CodePattern = { pattern: /\b([A-Za-z][A-Za-z0-9_]{5,60})\b/g, prefix: '' };

/** The cause that a refusal leads to. */
export type RefusalCause =
  | 'acs-not-registered'
  | 'application-disabled-at-idp'
  | 'application-unknown-to-idp'
  | 'began-at-idp'
  | 'idp-gave-no-response'
  | 'idp-own-problem'
  | 'idp-policy'
  | 'name-id-format'
  | 'name-id-missing'
  | 'other-application-sign-in'
  | 'request-must-be-signed'
  | 'request-unusable-at-idp'
  | 'sign-in-url-mismatch'
  | 'signing-certificate-missing'
  | 'user-account-refused'
  | 'user-not-assigned';

export interface RefusalReason {
  readonly cause: RefusalCause;
  readonly fixedBy: readonly ('idp-admin' | 'aws-admin' | 'user')[];
}

/** Every reason has a sentence in `_locales`, `refusal_…`. */
export const REFUSAL_REASONS = {
  'acs-missing': { cause: 'acs-not-registered', fixedBy: ['idp-admin'] },
  'acs-not-registered': { cause: 'acs-not-registered', fixedBy: ['idp-admin'] },
  'access-rule': { cause: 'user-not-assigned', fixedBy: ['idp-admin'] },
  'account-disabled': { cause: 'user-account-refused', fixedBy: ['idp-admin'] },
  'account-locked': { cause: 'user-account-refused', fixedBy: ['user', 'idp-admin'] },
  'account-unknown': { cause: 'user-account-refused', fixedBy: ['idp-admin'] },
  'application-disabled': { cause: 'application-disabled-at-idp', fixedBy: ['idp-admin'] },
  'application-gone': { cause: 'application-unknown-to-idp', fixedBy: ['idp-admin', 'aws-admin'] },
  'application-other-protocol': { cause: 'application-unknown-to-idp', fixedBy: ['idp-admin'] },
  'application-unknown': { cause: 'application-unknown-to-idp', fixedBy: ['idp-admin', 'aws-admin'] },
  'application-unknown-for-user': { cause: 'application-unknown-to-idp', fixedBy: ['user', 'idp-admin'] },
  'authentication-method': { cause: 'idp-policy', fixedBy: ['idp-admin'] },
  'code-unlisted': { cause: 'idp-gave-no-response', fixedBy: ['idp-admin'] },
  'conditional-access': { cause: 'idp-policy', fixedBy: ['idp-admin'] },
  'consent-missing': { cause: 'user-not-assigned', fixedBy: ['idp-admin'] },
  'device-refused': { cause: 'idp-policy', fixedBy: ['user', 'idp-admin'] },
  'idp-fault': { cause: 'idp-own-problem', fixedBy: ['idp-admin'] },
  'mfa-enrolment': { cause: 'idp-policy', fixedBy: ['user', 'idp-admin'] },
  'mfa-needed': { cause: 'idp-policy', fixedBy: ['user'] },
  'name-id-format': { cause: 'name-id-format', fixedBy: ['idp-admin'] },
  'name-id-format-not-asked': { cause: 'name-id-format', fixedBy: ['idp-admin'] },
  'name-id-source-empty': { cause: 'name-id-missing', fixedBy: ['idp-admin'] },
  'network-rule': { cause: 'idp-policy', fixedBy: ['idp-admin'] },
  'opened-by-itself': { cause: 'request-unusable-at-idp', fixedBy: ['user'] },
  'other-application': { cause: 'other-application-sign-in', fixedBy: ['user'] },
  'other-protocol': { cause: 'other-application-sign-in', fixedBy: ['user'] },
  password: { cause: 'user-account-refused', fixedBy: ['user'] },
  'request-binding': { cause: 'request-unusable-at-idp', fixedBy: ['idp-admin'] },
  'request-damaged': { cause: 'request-unusable-at-idp', fixedBy: ['user', 'idp-admin'] },
  'request-must-be-signed': { cause: 'request-must-be-signed', fixedBy: ['idp-admin'] },
  'session-lost': { cause: 'idp-own-problem', fixedBy: ['user'] },
  'sign-in-loop': { cause: 'idp-own-problem', fixedBy: ['idp-admin'] },
  'sign-in-url': { cause: 'sign-in-url-mismatch', fixedBy: ['aws-admin'] },
  'sign-on-rule': { cause: 'idp-policy', fixedBy: ['idp-admin'] },
  'signing-certificate-missing': { cause: 'signing-certificate-missing', fixedBy: ['idp-admin', 'aws-admin'] },
  'test-button': { cause: 'began-at-idp', fixedBy: ['user'] },
  upstream: { cause: 'idp-own-problem', fixedBy: ['idp-admin'] },
  'user-not-assigned': { cause: 'user-not-assigned', fixedBy: ['idp-admin'] },
  'wrong-account': { cause: 'user-account-refused', fixedBy: ['user', 'idp-admin'] },
} as const satisfies Readonly<Record<string, RefusalReason>>;

export type RefusalReasonId = keyof typeof REFUSAL_REASONS;

const isReason = (id: string): id is RefusalReasonId => Object.hasOwn(REFUSAL_REASONS, id);

export const REFUSAL_REASON_IDS: readonly RefusalReasonId[] = Object.keys(REFUSAL_REASONS).filter(isReason);
