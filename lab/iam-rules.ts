/**
 * IAM federation's requirements for a Response beyond those that service-providers/ check, in the order in which the
 * double checks them. Each rule has its source. The words and the judgement are the double's own; nothing comes from
 * the program under test.
 */
import { DOMParser } from '@xmldom/xmldom';
import { IAM_ACCOUNT, IAM_ATTRIBUTE } from './iam-application.ts';
import type { ErrorPageId } from './pages.ts';

/** The parts of a Response that the rules check. */
export interface IamFacts {
  readonly issuer: string | null;
  readonly recipients: readonly (string | null)[];
  /** Values of IAM's attributes, by their short names. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

export interface IamExpected {
  readonly postedTo: string;
  readonly idpEntityId: string;
}

export interface IamBroken {
  readonly reason: string;
  readonly page: ErrorPageId;
}

interface Rule {
  readonly source: string;
  readonly page: ErrorPageId;
  /** What is wrong, in words; null if nothing is. */
  readonly broken: (facts: IamFacts, expected: IamExpected) => string | null;
}

const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const TROUBLESHOOTING = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html';
const ASSERTIONS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html';

export function readIamFacts(xml: string): IamFacts {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (name: string): Element[] => Array.from(document.getElementsByTagNameNS(ASSERTION, name));
  const attributes = new Map<string, string[]>();
  for (const attribute of all('Attribute')) {
    const name = attribute.getAttribute('Name') ?? '';
    if (!name.startsWith(IAM_ATTRIBUTE)) continue;
    const values = Array.from(
      attribute.getElementsByTagNameNS(ASSERTION, 'AttributeValue'),
      (value) => value.textContent ?? '',
    );
    attributes.set(name.slice(IAM_ATTRIBUTE.length), values);
  }
  return {
    issuer: all('Issuer').at(-1)?.textContent ?? null,
    recipients: all('SubjectConfirmationData').map((data) => data.getAttribute('Recipient')),
    attributes,
  };
}

/** The roles of the Response, each with its provider. A value without two ARNs gives an empty role or provider. */
export const rolesIn = ({ attributes }: IamFacts): readonly { readonly role: string; readonly provider: string }[] =>
  (attributes.get('Role') ?? []).map((value) => {
    const [first = '', second = ''] = value.split(',');
    return first.includes(':role/') ? { role: first, provider: second } : { role: second, provider: first };
  });

const NAME = /^[a-zA-Z_0-9+=,.@-]{2,64}$/;

const maximumOf = (role: string): number | null =>
  Object.entries(IAM_ACCOUNT.roles).find(([arn]) => arn === role)?.[1] ?? null;

const valuesOf = ({ attributes }: IamFacts, name: string): readonly string[] => attributes.get(name) ?? [];

const RULES: readonly Rule[] = [
  {
    source: TROUBLESHOOTING,
    page: 'invalid-saml-response',
    broken: (facts) => (valuesOf(facts, 'Role').length > 0 ? null : 'there is no Role'),
  },
  {
    source: ASSERTIONS,
    page: 'invalid-saml-response',
    broken: (facts) => {
      const isPair = ({ role, provider }: { role: string; provider: string }): boolean =>
        /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(role) &&
        /^arn:aws[a-z-]*:iam::\d{12}:saml-provider\/\S+$/.test(provider);
      return rolesIn(facts).every(isPair) ? null : 'a Role is no pair of a role and a provider';
    },
  },
  {
    source: `${ASSERTIONS}: exactly one SubjectConfirmation, whose Recipient is the sign-in endpoint`,
    page: 'invalid-saml-response',
    broken: ({ recipients }, { postedTo }) =>
      recipients.length === 1 && recipients[0] === postedTo ? null : `Recipient is ${recipients.join(' and ')}`,
  },
  {
    source: TROUBLESHOOTING,
    page: 'provider-not-found',
    broken: (facts) =>
      rolesIn(facts).every(({ provider }) => provider === IAM_ACCOUNT.provider) ? null : 'no such provider',
  },
  {
    source: TROUBLESHOOTING,
    page: 'issuer-not-in-provider',
    broken: ({ issuer }, { idpEntityId }) => (issuer === idpEntityId ? null : `Issuer is ${issuer}`),
  },
  {
    source: TROUBLESHOOTING,
    page: 'session-name-required',
    broken: (facts) => (valuesOf(facts, 'RoleSessionName').length === 1 ? null : 'not one RoleSessionName'),
  },
  {
    source: TROUBLESHOOTING,
    page: 'session-name-invalid',
    broken: (facts) => (valuesOf(facts, 'RoleSessionName').every((name) => NAME.test(name)) ? null : 'RoleSessionName'),
  },
  {
    source: TROUBLESHOOTING,
    page: 'source-identity-invalid',
    broken: (facts) => (valuesOf(facts, 'SourceIdentity').every((name) => NAME.test(name)) ? null : 'SourceIdentity'),
  },
  {
    source: `${TROUBLESHOOTING}: the role does not exist`,
    page: 'role-not-authorized',
    broken: (facts) => (rolesIn(facts).every(({ role }) => maximumOf(role) !== null) ? null : 'no such role'),
  },
  {
    source: TROUBLESHOOTING,
    page: 'duration-too-long',
    broken: (facts) => {
      const [duration] = valuesOf(facts, 'SessionDuration');
      const maxima = rolesIn(facts).map(({ role }) => maximumOf(role) ?? 0);
      return duration === undefined || Number(duration) <= Math.min(...maxima)
        ? null
        : `${duration} seconds are too many`;
    },
  },
];

/** What is wrong with a Response that the service providers accepted; null if nothing is. */
export function judgeByIamRules(facts: IamFacts, expected: IamExpected): IamBroken | null {
  for (const { broken, page } of RULES) {
    const reason = broken(facts, expected);
    if (reason !== null) return { reason, page };
  }
  return null;
}
