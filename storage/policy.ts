import type { FederationAccount } from '../src/iam-federation/account.ts';
import type { ImportError } from '../src/identity-center/import.ts';
import type { Instance } from '../src/identity-center/instance.ts';

/** One entry that is not valid. `at` is its place, such as `instances[0].acsUrls[1]`, counted from 0. */
export type PolicyProblem =
  | { readonly at: string; readonly code: 'unknown-member' | 'url-malformed' }
  /** `expected`: a type, a bound or the values to choose from, in the schema's own notation. */
  | { readonly at: string; readonly code: 'unfit'; readonly expected: string }
  | { readonly at: string; readonly code: 'unreadable'; readonly why: ImportError };

/** The policy in force: the entries that can be used, and those that cannot. */
export interface Policy {
  readonly instances: readonly Instance[];
  /** AWS accounts of IAM federation. */
  readonly accounts: readonly FederationAccount[];
  readonly reportLevel: 'colleague' | 'public' | null;
  readonly retentionMinutes: number | null;
  readonly contact: string | null;
  readonly problems: readonly PolicyProblem[];
}

export const NO_POLICY: Policy = {
  instances: [],
  accounts: [],
  reportLevel: null,
  retentionMinutes: null,
  contact: null,
  problems: [],
};

/**
 * Reads what is in `storage.managed`; never throws. The parser is passed in, because a policy may contain metadata, and
 * the popup loads the code for that only if there is a policy.
 */
export type ReadPolicy = (values: Readonly<Record<string, unknown>>) => Promise<Policy>;
