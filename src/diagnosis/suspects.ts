import type { CheckResults } from './ask-checks.ts';
import type { Context } from './context.ts';
import type { Need } from './diagnosis.ts';
import { isPageWithoutResponse } from './observed.ts';
import { causesOfPage, PAGE_CAUSES, type PageCause } from './page-causes.ts';
import { pageSays } from './page-says.ts';
import { goodSignatures, heldCertificateVerifies } from './signatures.ts';
import { isKnownUser } from './user-names.ts';

/** The bounds in time. */
const OF_TIME = ['expired', 'not-yet-valid', 'subject-confirmation-expired', 'session-over'] as const;
type SuspectOfTime = (typeof OF_TIME)[number];

/** What may be wrong with a Response in which nothing fails, the most probable first if AWS's page says nothing. */
const OF_RESPONSE = [
  ...OF_TIME,
  'certificate-held-by-aws',
  'issuer-mismatch',
  'audience-mismatch',
  'posted-to-unknown-acs',
  'device-clock-off',
  'user-not-provisioned',
] as const;

/** A possible reason for a refusal whose cause is not known. */
export type SuspectCode = (typeof OF_RESPONSE)[number] | PageCause;
export const SUSPECTS: readonly SuspectCode[] = [...new Set([...OF_RESPONSE, ...PAGE_CAUSES])];

type SuspectInResponse = (typeof OF_RESPONSE)[number];

export const isOfTime = (code: SuspectCode): code is SuspectOfTime => OF_TIME.some((each) => each === code);

/** A reason for a refusal that nothing contradicts, and what would show whether it is the right one. */
export interface Suspect {
  readonly code: SuspectCode;
  /** Null if only AWS or the device's clock can tell. */
  readonly needs: Need | null;
}

/** Nobody reads more. */
const MOST = 3;

/**
 * The likeliest reasons for a refusal in which nothing fails, the most probable first: a time that is outside its
 * bounds by so little that AWS may tolerate it, then what AWS's page suggests. If only that page is known, everything
 * that it can mean.
 *
 * @param message the results of the message's checks, weighed
 */
export const suspectsOf = (message: CheckResults, context: Context): readonly Suspect[] => {
  const { observed, assertion, door } = context;
  if (isPageWithoutResponse(observed)) {
    return causesOfPage(observed.page, observed.requests.length > 0).map((code) => ({ code, needs: null }));
  }
  if (observed.outcome !== 'refused' || assertion === null || door !== 'identity-center') return [];
  return OF_RESPONSE.flatMap((code): readonly Suspect[] => {
    if (isOutsideByLittle(code, message)) return [{ code, needs: null }];
    const needs = message.unknown.find((unknown) => unknown.code === code)?.needs;
    return isOpen(code, needs !== undefined, context) ? [{ code, needs: needs ?? null }] : [];
  }).slice(0, MOST);
};

/** Each of these bounds is a notice only if it was missed by less than AWS may tolerate. */
const isOutsideByLittle = (code: SuspectInResponse, { findings }: CheckResults): boolean =>
  isOfTime(code) && findings.some((finding) => finding.code === code);

/** Whether nothing that is known settles the question, and the page does not contradict it. */
const isOpen = (code: SuspectInResponse, isUnknown: boolean, context: Context): boolean => {
  const { meaning } = pageSays(context.observed.page, false, context.door);
  switch (code) {
    case 'certificate-held-by-aws':
      return goodSignatures(context).length > 0 && !heldCertificateVerifies(context);
    case 'issuer-mismatch':
    case 'audience-mismatch':
    case 'posted-to-unknown-acs':
      return isUnknown;
    case 'device-clock-off':
      return isUnknown && meaning === 'validation-failed';
    case 'user-not-provisioned':
      return meaning === null && context.assertion?.nameId != null && !isKnownUser(context);
    default:
      return false;
  }
};
