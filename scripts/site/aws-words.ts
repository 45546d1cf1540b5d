import { CAUSES, type CauseDefinition, type Code } from '../../src/diagnosis/causes.ts';
import { CLOUDTRAIL_CODES } from '../../src/diagnosis/cloudtrail.ts';
import { type PageMeaning, pageSays } from '../../src/diagnosis/page-says.ts';
import { codeOfPage, isFederationPage } from '../../src/iam-federation/page-codes.ts';
import { CLOUDTRAIL_TEXTS } from '../../src/identity-center/cloudtrail.ts';
import { isApplicationPage, SIGN_IN_PAGES, type SignInPage } from '../../src/identity-center/sign-in-pages.ts';

/** What an AWS text says about the cause: nothing, which side it is on, or the cause itself. */
export type AwsWordsKind = PageMeaning | 'application' | 'iam' | 'any';

export const kindOf = (page: SignInPage): AwsWordsKind => {
  if (isFederationPage(page)) return 'iam';
  if (isApplicationPage(page)) return 'application';
  return pageSays(page, false, 'identity-center').meaning ?? 'any';
};

/**
 * Causes for which IAM says only that the Response is invalid
 * (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html).
 */
const OF_INVALID_RESPONSE: readonly Code[] = ['iam-role-missing', 'iam-role-malformed', 'wrong-application'];

/**
 * Causes that AWS's documentation names for a text, which come first
 * (docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html).
 */
const NAMED_BY_AWS: Readonly<Record<PageMeaning | 'any', readonly Code[]>> = {
  'validation-failed': ['device-clock-off', 'certificate-held-by-aws', 'name-id-format'],
  'user-unknown': ['user-not-provisioned', 'username-mismatch'],
  any: [],
};

/** The causes that AWS may mean by a text: what its documentation names, then the others in the order of the headlines. */
export const codesBehind = (page: SignInPage): readonly Code[] => {
  const kind = kindOf(page);
  switch (kind) {
    case 'iam': {
      const code = codeOfPage(page);
      return code === null ? OF_INVALID_RESPONSE : [code];
    }
    case 'application':
      return ['application-refused'];
    default: {
      const codes = CAUSES.filter((cause) => mayBeBehind(cause, kind)).map(({ code }) => code);
      return [...new Set([...NAMED_BY_AWS[kind], ...codes])];
    }
  }
};

/** Faults in settings and refusals of the IdP show elsewhere; a cause without a step in the sign-in does not stop one. */
const mayBeBehind = (cause: CauseDefinition, kind: PageMeaning | 'any'): boolean =>
  cause.kind !== 'settings' &&
  cause.kind !== 'refusal' &&
  cause.step !== null &&
  cause.step !== 'login' &&
  !('door' in cause && cause.door === 'iam-federation') &&
  cause.code !== 'application-refused' &&
  cause.unlikelyUnder !== kind &&
  !(kind === 'user-unknown' && cause.step === 'request');

/** The texts that AWS may show for a cause. */
export const wordsFor = (code: Code): readonly SignInPage[] =>
  SIGN_IN_PAGES.filter((page) => codesBehind(page).includes(code));

/** What CloudTrail says about a cause, verbatim. */
export const cloudTrailTextsFor = (code: Code): readonly string[] =>
  CLOUDTRAIL_TEXTS.filter(([error]) => CLOUDTRAIL_CODES[error].some((each) => each === code)).map(([, text]) => text);
