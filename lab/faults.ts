/** Who can sign a Response in the lab. */
export const IDP_NAMES = ['simplesamlphp', 'samlp'] as const;
export type IdpName = (typeof IDP_NAMES)[number];

export interface Fault {
  /** What is set up wrongly, or goes wrong. */
  readonly is: string;
  /** The IdPs that can produce it. */
  readonly madeBy: readonly IdpName[];
  /** No IdP has a setting for it, so the IdP's answer is altered on the way out (edge.ts). */
  readonly alteredAtEdge?: true;
  /** The sign-in begins at the IdP, not at AWS. */
  readonly initiatedBy?: 'idp';
  /** It goes to the AWS account by IAM federation, not to Identity Center. */
  readonly door?: 'iam';
}

const BOTH = IDP_NAMES;

const atIam = <const Is extends string>(is: Is) =>
  ({ is, madeBy: BOTH, initiatedBy: 'idp', door: 'iam' }) as const satisfies Fault;

/** Every fault that the lab can switch on. `none` is the clean sign-in. */
export const FAULTS = {
  none: { is: 'nothing is wrong', madeBy: BOTH },
  'wrong-audience': { is: "the Audience is another instance's issuer URL", madeBy: BOTH },
  'wrong-acs': { is: "the IdP posts to another instance's ACS", madeBy: BOTH },
  'wrong-region-acs': { is: 'the IdP posts to the ACS of another Region of the same instance', madeBy: BOTH },
  'wrong-family-acs': { is: 'the IdP posts to another endpoint family of the same instance', madeBy: BOTH },
  'wrong-recipient': { is: 'Recipient is not the ACS that is posted to', madeBy: ['samlp'] },
  'wrong-destination': { is: 'Destination is not the ACS that is posted to', madeBy: ['samlp'] },
  'wrong-issuer': { is: 'the Issuer is not the entityID that AWS has', madeBy: BOTH },
  'name-id-format': { is: 'NameID has the format unspecified', madeBy: BOTH },
  'name-id-persistent': { is: 'NameID has the format persistent', madeBy: BOTH },
  'name-id-source-missing': {
    is: 'the user lacks the attribute that NameID is made of: a transient one is made up',
    madeBy: ['simplesamlphp'],
  },
  'name-id-not-email': { is: 'NameID is no e-mail address', madeBy: BOTH },
  'unknown-user': { is: 'no user of that name exists in Identity Center', madeBy: BOTH },
  encrypted: { is: 'the assertion is encrypted', madeBy: BOTH },
  expired: { is: 'the lifetime of the assertion was over ten minutes ago', madeBy: BOTH },
  'one-second-lifetime': {
    is: "the assertion lives one second: over before it arrives where AWS's clock is ahead",
    madeBy: ['simplesamlphp'],
  },
  'idp-clock-ahead': { is: "the IdP's clock is an hour ahead: not yet valid", madeBy: ['simplesamlphp'] },
  'idp-clock-behind': { is: "the IdP's clock is an hour behind: expired", madeBy: ['simplesamlphp'] },
  'stale-request': { is: 'the Response answers the request before the latest', madeBy: BOTH },
  'two-assertions': { is: 'the Response has two assertions', madeBy: BOTH, alteredAtEdge: true },
  'failed-status': { is: 'the IdP answers with a status other than Success', madeBy: BOTH },
  'no-response': { is: 'the IdP shows its own error page and answers nothing', madeBy: BOTH },
  unsigned: { is: 'nothing is signed', madeBy: BOTH },
  'response-only-signed': { is: 'the Response is signed, the assertion is not', madeBy: BOTH },
  sha1: { is: 'signed with SHA-1', madeBy: BOTH },
  tampered: { is: 'NameID was changed after signing', madeBy: BOTH, alteredAtEdge: true },
  'other-certificate': { is: 'signed with a key whose certificate AWS does not hold', madeBy: BOTH },
  'wrong-application': {
    is: "the IdP's application for IAM federation was used",
    madeBy: BOTH,
    initiatedBy: 'idp',
    door: 'iam',
  },
  'iam-none': atIam('nothing is wrong with the sign-in to the AWS account'),
  'iam-roles': atIam('nothing is wrong, and the user may choose between two roles'),
  'iam-role-missing': atIam('the user has no role'),
  'iam-role-malformed': atIam("Role names the role without the provider's ARN"),
  'iam-session-name': atIam('RoleSessionName is a display name'),
  'iam-source-identity': atIam('SourceIdentity begins with aws:'),
  'iam-session-duration': atIam("SessionDuration is longer than the role's maximum"),
  'iam-audience': atIam('the Audience is another service'),
  'iam-provider-issuer': atIam('the Issuer is not the entityID of the provider in IAM'),
  'iam-provider-metadata': atIam('signed with a key that the provider in IAM does not know'),
  'iam-provider-missing': atIam('the provider in Role is misspelt'),
  'iam-trust-policy': atIam('the role does not exist'),
} as const satisfies Record<string, Fault>;

export type FaultId = keyof typeof FAULTS;

export const faultOf = (id: FaultId): Fault => FAULTS[id];
