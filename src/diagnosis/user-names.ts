import { parseIssuerUrl } from '../identity-center/endpoints.ts';
import type { Context } from './context.ts';
import type { Expectations } from './expectations.ts';

/** Names of users in Identity Center. */
export interface KnownUsers {
  readonly names: readonly string[];
  /** `entered`: the name of the user who signs in, typed or from `describe-user`. `list`: output of AWS that names everybody, or a part of them. */
  readonly from: 'entered' | 'list';
  /** False if a list was cut off: users that it does not name may exist. */
  readonly isComplete: boolean;
  /** The identity store that the list is of, `d-…`; null if it does not say. */
  readonly identityStoreId: string | null;
}

export const enteredName = (name: string): KnownUsers => ({
  names: [name],
  from: 'entered',
  isComplete: true,
  identityStoreId: null,
});

/** Whether the list is of another identity store than the one that this sign-in is for: it then says nothing. */
export const isOfOtherStore = (users: KnownUsers, { audience }: Expectations): boolean => {
  const directoryId = parseIssuerUrl(audience?.values[0] ?? '')?.directoryId ?? null;
  return users.identityStoreId !== null && directoryId !== null && users.identityStoreId !== directoryId;
};

/** Whether one of the given names of users is exactly NameID. */
export const isKnownUser = ({ assertion, users }: Pick<Context, 'assertion' | 'users'>): boolean =>
  users?.names.some((name) => name === assertion?.nameId?.value) === true;
