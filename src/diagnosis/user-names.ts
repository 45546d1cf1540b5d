import { parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { Context } from './context.ts';
import type { Expectations } from './expectations.ts';

/** Names of users in Identity Center. */
export interface KnownUsers {
  readonly names: readonly string[];
  /**
   * `entered`: the name of the user who signs in, typed or from `describe-user`. `list`: AWS output that names all
   * users, or some of them.
   */
  readonly from: 'entered' | 'list';
  /** False if a list was cut off, so that users may exist that it does not name. */
  readonly isComplete: boolean;
  /** The identity store that the list comes from, `d-…`; null if it does not say. */
  readonly identityStoreId: string | null;
}

export const enteredName = (name: string): KnownUsers => ({
  names: [name],
  from: 'entered',
  isComplete: true,
  identityStoreId: null,
});

/** Whether the list comes from another identity store than this sign-in's, so that it says nothing about it. */
export const isOfOtherStore = (users: KnownUsers, { audience }: Expectations): boolean => {
  const directoryId = parseIssuerUrl(audience?.values[0] ?? '')?.directoryId ?? null;
  return users.identityStoreId !== null && directoryId !== null && users.identityStoreId !== directoryId;
};

/** Whether one of the supplied user names is exactly NameID. */
export const isKnownUser = ({ assertion, users }: Pick<Context, 'assertion' | 'users'>): boolean =>
  users?.names.some((name) => name === assertion?.nameId?.value) === true;
