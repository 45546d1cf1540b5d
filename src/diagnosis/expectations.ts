import type { FederationAccount } from '../iam-federation/account.ts';
import type { AcceptedSignIn, Instance } from '../identity-center/instance.ts';
import type { AuthnRequest } from '../saml/messages.ts';
import type { ExpectedFrom } from './finding.ts';

/** A value that a field must have, and the source that says so. */
export interface Expectation {
  readonly values: readonly string[];
  readonly from: ExpectedFrom;
}

export interface Expectations {
  /** Identity Center's issuer URL, which Audience must name. */
  readonly audience: Expectation | null;
  /** The ACS URLs that the IdP may post to. */
  readonly acsUrls: Expectation | null;
  /** The IdP's entityID, which Issuer must be. */
  readonly idpEntityId: Expectation | null;
}

const expectation = (from: ExpectedFrom, ...values: readonly (string | null | undefined)[]): Expectation | null => {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length > 0 ? { values: known, from } : null;
};

/**
 * What each field must be, from the most reliable source there is: AWS's own AuthnRequest of this sign-in, then the
 * configured instance, then the last accepted sign-in.
 */
export const expectationsOf = (
  request: AuthnRequest | null,
  instance: Instance | null,
  account: FederationAccount | null,
  lastAccepted: AcceptedSignIn | null,
): Expectations => ({
  audience:
    expectation('authn-request', request?.issuer?.value) ??
    expectation('instance', instance?.issuerUrl) ??
    expectation('last-accepted', lastAccepted?.audience),
  acsUrls: expectation('authn-request', request?.acsUrl) ?? expectation('instance', ...(instance?.acsUrls ?? [])),
  idpEntityId:
    expectation(instance?.idpMetadata ? 'idp-metadata' : 'instance', instance?.idpEntityId) ??
    expectation(account?.idpMetadata ? 'idp-metadata' : 'account', account?.idpEntityId) ??
    expectation('last-accepted', lastAccepted?.issuer),
});
