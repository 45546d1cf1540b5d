import { CAUSES, type CauseDefinition, type Code } from '../../src/diagnosis/causes.ts';
import { CLOUDTRAIL_CODES } from '../../src/diagnosis/cloudtrail.ts';
import { type PageMeaning, pageSays } from '../../src/diagnosis/page-says.ts';
import { codeOfPage, isFederationPage } from '../../src/iam-federation/page-codes.ts';
import { CLOUDTRAIL_TEXTS } from '../../src/identity-center/cloudtrail.ts';
import { isApplicationPage, SIGN_IN_PAGES, type SignInPage } from '../../src/identity-center/sign-in-pages.ts';

/** What a text of AWS says about the cause: nothing, which side it is on, or the cause itself. */
export type AwsWordsKind = PageMeaning | 'application' | 'iam' | 'any';

export const kindOf = (page: SignInPage): AwsWordsKind => {
  if (isFederationPage(page)) return 'iam';
  if (isApplicationPage(page)) return 'application';
  return pageSays(page, false, 'identity-center').meaning ?? 'any';
};

/**
 * What makes IAM say no more than that the Response is invalid
 * (docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html).
 */
const OF_INVALID_RESPONSE: readonly Code[] = ['iam-role-missing', 'iam-role-malformed', 'wrong-application'];

/**
 * What AWS's documentation names for a text, which comes first
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

/** Settings and refusals of the IdP show themselves elsewhere; what has no step of a sign-in stops none. */
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

/** What CloudTrail says of a cause, word for word. */
export const cloudTrailTextsFor = (code: Code): readonly string[] =>
  CLOUDTRAIL_TEXTS.filter(([error]) => CLOUDTRAIL_CODES[error].some((each) => each === code)).map(([, text]) => text);
