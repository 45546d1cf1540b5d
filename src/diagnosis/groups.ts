import { isFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import { NAME_ID_UNSPECIFIED } from '../saml/names.ts';
import type { Code, FindingCode } from './codes.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** One mistake that explains several findings: told once, under its own name. */
export interface Group {
  readonly code: Code;
  /** Whether this one mistake is made here. */
  readonly applies: (findings: readonly Finding[], context: Context) => boolean;
  readonly explains: readonly FindingCode[];
}

const find = (findings: readonly Finding[], code: FindingCode): Finding | null =>
  findings.find((finding) => finding.code === code) ?? null;

const has = (findings: readonly Finding[], ...codes: readonly FindingCode[]): boolean =>
  codes.some((code) => find(findings, code) !== null);

const isOtherDirectory = (finding: Finding | null): boolean => {
  const [expected, received] = [
    parseIssuerUrl(finding?.expected?.text ?? ''),
    parseIssuerUrl(finding?.received?.text ?? ''),
  ];
  return expected !== null && received !== null && expected.directoryId !== received.directoryId;
};

const isOtherTenant = (finding: Finding | null): boolean => {
  const [expected, received] = [parseAcsUrl(finding?.expected?.text ?? ''), parseAcsUrl(finding?.received?.text ?? '')];
  return expected !== null && received !== null && expected.tenant !== received.tenant;
};

const STALE: readonly FindingCode[] = [
  'in-response-to-mismatch',
  'response-replayed',
  'expired',
  'subject-confirmation-expired',
  'session-over',
];

/** "alone or with expired": nothing else that could stop the sign-in was found. */
const isStaleAlone = (findings: readonly Finding[]): boolean =>
  findings.every((finding) => finding.weight === 'notice' || STALE.includes(finding.code));

export const GROUPS: readonly Group[] = [
  {
    code: 'wrong-application',
    applies: (findings) =>
      has(findings, 'wrong-application') ||
      isFederationSignInUrl(find(findings, 'recipient-mismatch')?.received?.text ?? ''),
    explains: [
      'wrong-application',
      'posted-to-unknown-acs',
      'audience-mismatch',
      'audience-missing',
      'recipient-mismatch',
      'recipient-missing',
      'destination-mismatch',
    ],
  },
  {
    code: 'stale-sign-in',
    applies: (findings) => has(findings, 'in-response-to-mismatch', 'response-replayed') && isStaleAlone(findings),
    explains: STALE,
  },
  {
    code: 'other-instance',
    applies: (findings) =>
      isOtherDirectory(find(findings, 'audience-mismatch')) && isOtherTenant(find(findings, 'posted-to-unknown-acs')),
    explains: ['audience-mismatch', 'posted-to-unknown-acs'],
  },
  {
    code: 'acs-not-registered',
    applies: (findings) =>
      has(findings, 'endpoint-family-mismatch', 'region-acs-mismatch') &&
      !has(findings, 'destination-mismatch', 'recipient-mismatch', 'recipient-missing'),
    explains: ['endpoint-family-mismatch', 'region-acs-mismatch'],
  },
  {
    code: 'other-idp-application',
    applies: (findings, { idp }) =>
      has(findings, 'issuer-mismatch') &&
      has(findings, 'signature-key-mismatch', 'certificate-changed') &&
      idp.product.id !== 'general',
    explains: ['issuer-mismatch', 'response-issuer-mismatch', 'signature-key-mismatch', 'certificate-changed'],
  },
  {
    code: 'idp-clock-off',
    applies: (findings) =>
      has(findings, 'idp-clock-off') && has(findings, 'not-yet-valid', 'expired', 'subject-confirmation-expired'),
    explains: ['idp-clock-off', 'not-yet-valid', 'expired', 'subject-confirmation-expired', 'session-over'],
  },
  {
    code: 'idp-initiated-name-id-format',
    applies: (findings, { pairing }) =>
      pairing.kind === 'idp-initiated' && find(findings, 'name-id-format')?.received?.text === NAME_ID_UNSPECIFIED,
    explains: ['name-id-format'],
  },
];
