/**
 * Identity Center's requirements for a sign-in beyond those that every service provider in service-providers/ checks.
 * Each rule has its source. The words and the judgement are the double's own; nothing comes from the program under
 * test.
 */
import type { ErrorPageId } from './pages.ts';
import type { ResponseFacts } from './response-facts.ts';

export interface Expected {
  /** The URL that the Response was posted to. */
  readonly postedTo: string;
  /** The ACS in the request that is answered; every ACS of the instance if the sign-in began at the IdP. */
  readonly acsUrls: readonly string[];
  /** The request that waits for an answer; null if the sign-in began at the IdP, or an answer was accepted before. */
  readonly requestId: string | null;
  readonly idpEntityId: string;
  readonly userNames: readonly string[];
  /** Nobody outside AWS knows whether AWS refuses SHA-1; users report both. */
  readonly refusesSha1: boolean;
}

export interface Broken {
  readonly reason: string;
  readonly page: ErrorPageId;
}

interface Rule {
  readonly source: string;
  readonly page: ErrorPageId;
  /** What is wrong, in words; null if nothing is. */
  readonly broken: (facts: ResponseFacts, expected: Expected) => string | null;
}

const EMAIL_ADDRESS = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const TROUBLESHOOTING = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html';
const OTHER_IDPS = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html';
const QUOTAS = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html';

const mismatch = (what: string, received: string | null, expected: string): string | null =>
  received === expected ? null : `${what} is ${received ?? 'absent'}, expected ${expected}`;

/** Checks of the URL alone, before the message is opened. */
export function judgePostUrl({ postedTo, acsUrls }: Expected): Broken | null {
  if (acsUrls.includes(postedTo)) return null;
  const tenant = postedTo.split('/').at(-1);
  const sameInstance = acsUrls.some((url) => url.split('/').at(-1) === tenant);
  const reason = `posted to ${postedTo}, expected ${acsUrls.join(' or ')}`;
  // Another family or Region of the same instance: https://github.com/aws/aws-cli/issues/10507 names the page.
  // Another instance: the troubleshooting page lists the wrong ACS under the unexpected error.
  return { reason, page: sameInstance ? 'does-not-compute' : 'unexpected-error' };
}

const RULES: readonly Rule[] = [
  {
    source: `${TROUBLESHOOTING} (a Response contains one Assertion)`,
    page: 'unexpected-error',
    broken: ({ assertions }) => (assertions === 1 ? null : `the Response has ${assertions} assertions`),
  },
  {
    source: 'AWS\'s metadata: WantAssertionsSigned="true"',
    page: 'not-you-its-us',
    broken: ({ isAssertionSigned }) => (isAssertionSigned ? null : 'the Assertion is not signed'),
  },
  {
    source:
      'saml-profiles 4.1.4.3: InResponseTo equals the ID of the request, and is absent where nobody asked; ' +
      'the page: https://github.com/aws/aws-cli/issues/10507',
    page: 'does-not-compute',
    broken: ({ inResponseTo }, { requestId }) =>
      inResponseTo === null || inResponseTo === requestId
        ? null
        : `InResponseTo is ${inResponseTo}, expected ${requestId ?? 'none'}`,
  },
  {
    source: QUOTAS,
    page: 'unexpected-error',
    broken: ({ length }) => (length > 50_000 ? `the Response has ${length} characters, at most 50000 are taken` : null),
  },
  {
    source: 'saml-core 3.2.2: Destination must be the location at which the message was received',
    page: 'not-you-its-us',
    broken: ({ destination }, { postedTo }) => mismatch('Destination', destination, postedTo),
  },
  {
    source: 'saml-profiles 4.1.4.3: Recipient must be the ACS to which the Response was delivered',
    page: 'not-you-its-us',
    broken: ({ recipient }, { postedTo }) => mismatch('Recipient', recipient, postedTo),
  },
  {
    source: 'saml-profiles 4.1.4.2: Issuer is the entityID of the IdP; where the Response has one, the same',
    page: 'not-you-its-us',
    broken: ({ responseIssuer, assertionIssuer }, { idpEntityId }) =>
      mismatch('Issuer of the Assertion', assertionIssuer, idpEntityId) ??
      (responseIssuer === null ? null : mismatch('Issuer of the Response', responseIssuer, idpEntityId)),
  },
  {
    source: 'reported by users, not documented: AWS does not take SHA-1',
    page: 'not-you-its-us',
    broken: ({ signatureAlgorithms }, { refusesSha1 }) =>
      refusesSha1 && signatureAlgorithms.some((algorithm) => algorithm.endsWith('sha1')) ? 'signed with SHA-1' : null,
  },
  {
    source: `${OTHER_IDPS}; the page: https://github.com/goauthentik/authentik/issues/4554`,
    page: 'not-you-its-us',
    broken: ({ nameIdFormat }) => mismatch('NameID Format', nameIdFormat, EMAIL_ADDRESS),
  },
  {
    source: `${TROUBLESHOOTING} (RFC 2822 addr-spec)`,
    page: 'unexpected-error',
    broken: ({ nameId }) =>
      /^[^\s@"<>]+@[^\s@"<>]+$/.test(nameId ?? '') ? null : `NameID ${nameId ?? '(absent)'} is no addr-spec`,
  },
  {
    source: `${TROUBLESHOOTING} (NameID must exactly match a user name); the page: https://github.com/zitadel/zitadel/issues/8601`,
    page: 'code-not-right',
    broken: ({ nameId }, { userNames }) =>
      userNames.includes(nameId ?? '') ? null : `no user is named ${nameId ?? '(absent)'}`,
  },
];

/** The first rule that the message violates; null if it violates none. */
export function judgeMessage(facts: ResponseFacts, expected: Expected): Broken | null {
  for (const { broken, page, source } of RULES) {
    const reason = broken(facts, expected);
    if (reason !== null) return { reason: `${reason} (${source})`, page };
  }
  return null;
}
