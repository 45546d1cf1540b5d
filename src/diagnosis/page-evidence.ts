import type { SignInPage } from '../identity-center/sign-in-pages.ts';
import type { Code, OutsideBrowserCode } from './codes.ts';

/** What a page that AWS shows supports and speaks against. Evidence, not proof: AWS's own troubleshooting page lists overlapping causes. */
export interface PageEvidence {
  /** The page says that AWS took the assertion and then found no such user. */
  readonly pointsToUser: boolean;
  /** Causes that are unlikely under this page: where they are no more than likely themselves, they do not lead. */
  readonly against: readonly Code[];
  /** What cannot be seen from a browser, the most probable first. */
  readonly outside: readonly OutsideBrowserCode[];
}

const VALIDATION: readonly Code[] = [
  'other-instance',
  'other-idp-application',
  'audience-mismatch',
  'audience-missing',
  'issuer-mismatch',
  'response-issuer-mismatch',
  'signature-wrapped',
  'signature-broken',
  'signature-key-mismatch',
  'signature-algorithm-weak',
  'assertion-unsigned',
  'certificate-changed',
  'certificate-expired',
  'certificate-not-yet-valid',
  'idp-clock-off',
  'device-clock-off',
  'expired',
  'not-yet-valid',
  'subject-confirmation-expired',
  'session-over',
];

const VALIDATION_FAILED: PageEvidence = {
  pointsToUser: false,
  against: ['user-not-provisioned'],
  outside: [
    'certificate-held-by-aws',
    'cloudtrail-external-idp-login',
    'ad-connector-credentials',
    'attributes-for-access-control-enabled',
    'user-not-provisioned',
  ],
};

const USER_UNKNOWN: PageEvidence = {
  pointsToUser: true,
  against: VALIDATION,
  outside: ['user-not-provisioned', 'cloudtrail-external-idp-login', 'attributes-for-access-control-enabled'],
};

const NO_EVIDENCE: PageEvidence = {
  pointsToUser: false,
  against: [],
  outside: [
    'cloudtrail-external-idp-login',
    'user-not-provisioned',
    'certificate-held-by-aws',
    'attributes-for-access-control-enabled',
    'ad-connector-credentials',
  ],
};

const ACCEPTED: PageEvidence = { pointsToUser: false, against: [], outside: ['nothing-assigned'] };

const BY_PAGE: Readonly<Partial<Record<SignInPage, PageEvidence>>> = {
  'not-you-its-us': VALIDATION_FAILED,
  'request-not-completed': VALIDATION_FAILED,
  'something-went-wrong': USER_UNKNOWN,
  'code-not-right': USER_UNKNOWN,
  'invalid-mfa-credentials': USER_UNKNOWN,
};

/** @param page the recognised page; null for none, or one in a language that is not known, which says nothing */
export const pageEvidence = (page: SignInPage | null, isAccepted: boolean): PageEvidence =>
  isAccepted ? ACCEPTED : ((page && BY_PAGE[page]) ?? NO_EVIDENCE);
