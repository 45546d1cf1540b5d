import { isApplicationPage, type SignInPage } from '../identity-center/sign-in-pages.ts';
import type { Context } from './context.ts';
import type { Door } from './door.ts';
import type { OutsideBrowserCode } from './outside-codes.ts';

/**
 * `validation-failed`: AWS did not accept the assertion; `user-unknown`: it accepted the assertion and then found no
 * such user. Causes that are unlikely under a page say so themselves (`unlikelyUnder`).
 */
export type PageMeaning = 'validation-failed' | 'user-unknown';

/** What an AWS page suggests. It proves nothing, because the causes on AWS's own troubleshooting page overlap. */
export interface PageSays {
  readonly meaning: PageMeaning | null;
  /** What a browser cannot see, the most probable first. */
  readonly outside: readonly OutsideBrowserCode[];
}

const VALIDATION_FAILED: PageSays = {
  meaning: 'validation-failed',
  outside: [
    'certificate-held-by-aws',
    'cloudtrail-external-idp-login',
    'ad-connector-credentials',
    'attributes-for-access-control-enabled',
    'user-not-provisioned',
  ],
};

const USER_UNKNOWN: PageSays = {
  meaning: 'user-unknown',
  outside: ['user-not-provisioned', 'cloudtrail-external-idp-login', 'attributes-for-access-control-enabled'],
};

const SAYS_NOTHING: PageSays = {
  meaning: null,
  outside: [
    'cloudtrail-external-idp-login',
    'user-not-provisioned',
    'certificate-held-by-aws',
    'attributes-for-access-control-enabled',
    'ad-connector-credentials',
  ],
};

/** AWS accepted the roles, or said only that the Response is invalid. */
const OF_IAM: PageSays = {
  meaning: null,
  outside: ['iam-provider-metadata', 'iam-trust-policy', 'iam-provider-missing', 'cloudtrail-assume-role-with-saml'],
};

const ACCEPTED_BY_IAM: PageSays = { meaning: null, outside: [] };

const ACCEPTED: PageSays = { meaning: null, outside: ['nothing-assigned'] };

/** The sign-in to AWS worked or was not involved, so only the assignment is left to check. */
const OF_APPLICATION: PageSays = { meaning: null, outside: ['nothing-assigned'] };

const BY_PAGE: Readonly<Partial<Record<SignInPage, PageSays>>> = {
  'not-you-its-us': VALIDATION_FAILED,
  'request-not-completed': VALIDATION_FAILED,
  'something-went-wrong': USER_UNKNOWN,
  'code-not-right': USER_UNKNOWN,
  'invalid-mfa-credentials': USER_UNKNOWN,
};

/** @param page the recognised page; null for none, or for one in an unknown language, which says nothing */
export const pageSays = (page: SignInPage | null, isAccepted: boolean, door: Door): PageSays => {
  if (door === 'iam-federation') return isAccepted ? ACCEPTED_BY_IAM : OF_IAM;
  if (isAccepted) return ACCEPTED;
  if (page !== null && isApplicationPage(page)) return OF_APPLICATION;
  return (page && BY_PAGE[page]) ?? SAYS_NOTHING;
};

/** Whether AWS's page says that it accepted the Response but has no such user. */
export const pointsToUser = ({ observed: { page }, door }: Pick<Context, 'observed' | 'door'>): boolean =>
  pageSays(page, false, door).meaning === 'user-unknown';
