import type { FaultId } from './faults.ts';
import { USER } from './idp.ts';
import { IAM_FEDERATION } from './instance.ts';

/** What an IdP sends to an AWS account by IAM federation. */
export interface IamApplication {
  readonly audience: string;
  /** Attributes by their short names. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly signsWith: 'held' | 'other';
  readonly issuer: 'held' | 'other';
}

/** The account that the lab simulates: its provider, its roles, and their maximum session durations. */
export const IAM_ACCOUNT = {
  provider: 'arn:aws:iam::123456789012:saml-provider/Example',
  roles: {
    'arn:aws:iam::123456789012:role/Example': 3600,
    'arn:aws:iam::123456789012:role/team/Auditor': 43_200,
  },
} as const;

export const IAM_ATTRIBUTE = 'https://aws.amazon.com/SAML/Attributes/';

const ROLE = `arn:aws:iam::123456789012:role/Example,${IAM_ACCOUNT.provider}`;
const AUDITOR = `${IAM_ACCOUNT.provider},arn:aws:iam::123456789012:role/team/Auditor`;

const GOOD: IamApplication = {
  audience: IAM_FEDERATION.entityId,
  attributes: { Role: [ROLE], RoleSessionName: [USER.name] },
  signsWith: 'held',
  issuer: 'held',
};

const sending = (attributes: IamApplication['attributes']): IamApplication => ({
  ...GOOD,
  attributes: { ...GOOD.attributes, ...attributes },
});

/** The application for the AWS account, with the fault of this sign-in. */
export const iamApplicationOf = (fault: FaultId): IamApplication => {
  const faults: Partial<Record<FaultId, IamApplication>> = {
    // Nobody set it up, because people mistook it for the one for Identity Center.
    'wrong-application': { ...GOOD, attributes: {} },
    'iam-roles': sending({ Role: [ROLE, AUDITOR] }),
    'iam-role-missing': { ...GOOD, attributes: { RoleSessionName: [USER.name] } },
    'iam-role-malformed': sending({ Role: ['arn:aws:iam::123456789012:role/Example'] }),
    'iam-session-name': sending({ RoleSessionName: [USER.displayName] }),
    'iam-source-identity': sending({ SourceIdentity: ['aws:alice'] }),
    'iam-session-duration': sending({ SessionDuration: ['7200'] }),
    'iam-audience': { ...GOOD, audience: 'https://app.example.test/saml' },
    'iam-provider-issuer': { ...GOOD, issuer: 'other' },
    'iam-provider-metadata': { ...GOOD, signsWith: 'other' },
    'iam-provider-missing': sending({ Role: [ROLE.replace('saml-provider/Example', 'saml-provider/Exmaple')] }),
    'iam-trust-policy': sending({ Role: [ROLE.replace('role/Example', 'role/Administrator')] }),
  };
  return faults[fault] ?? GOOD;
};
