import { byWeightThenOrder } from '../src/diagnosis/ask-checks.ts';
import type { Cause, Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Finding, Weight } from '../src/diagnosis/finding.ts';
import { momentOf } from '../src/diagnosis/moment.ts';
import type { ObservedPost, ObservedSignIn } from '../src/diagnosis/observed.ts';

/** The values that a bare Response itself names, used if nobody states where and when it was posted. */
export interface StandIns {
  /** Its Destination, in place of the POST URL; null if that is known. */
  readonly postedTo: string | null;
  /** Its IssueInstant, in place of the time of the POST; null if that is known. */
  readonly at: string | null;
  /** The codes of the checks that pass only with them, so that they do not count as checked. */
  readonly checks: readonly string[];
}

export interface WithStandIns {
  readonly diagnosis: Diagnosis;
  /** Null if no value is missing, or if the Response has none to offer. */
  readonly standIns: StandIns | null;
}

type Diagnose = (observed: ObservedSignIn) => Promise<Diagnosis>;

/**
 * Diagnoses a Response twice: with what is known, and with its own Destination and IssueInstant. Everything in the
 * first diagnosis stays; the second adds its findings, at most as likely, and settles checks that were unknown.
 */
export const diagnoseWithStandIns = async (observed: ObservedSignIn, diagnose: Diagnose): Promise<WithStandIns> => {
  const known = await diagnose(observed);
  const { post } = observed;
  const { destination = null, issueInstant = null } = known.facts?.response ?? {};
  const postedTo = post?.url === null ? destination : null;
  const at = post !== null && post.awsTime === null && post.deviceTime === null ? issueInstant : null;
  if (post === null || (postedTo === null && momentOf(at) === null)) return { diagnosis: known, standIns: null };
  const assumed: ObservedPost = { ...post, url: post.url ?? postedTo, deviceTime: post.deviceTime ?? momentOf(at) };
  const supposed = await diagnose({ ...observed, post: assumed });
  // A Destination at AWS's other door runs other checks, but proves nothing about where the Response went.
  if (supposed.signIn.door !== known.signIn.door) return { diagnosis: known, standIns: null };
  return {
    diagnosis: together(known, supposed),
    standIns: { postedTo, at, checks: supposed.passed.filter((code) => !known.passed.includes(code)) },
  };
};

const together = (known: Diagnosis, supposed: Diagnosis): Diagnosis => {
  const added = supposed.findings.filter((finding) => isAdded(finding, known)).map(atMostLikely);
  const findings = [...known.findings, ...added].toSorted(byWeightThenOrder);
  return {
    ...known,
    findings,
    cause: known.cause ?? supposedCause(supposed.cause, findings),
    unknown: known.unknown.filter(({ code }) => supposed.unknown.some((each) => each.code === code)),
  };
};

/** Checks of the POST itself say nothing while values of the Response replace it. */
const isAdded = ({ code, expectedFrom }: Finding, known: Diagnosis): boolean =>
  expectedFrom !== 'post' && !known.findings.some((finding) => finding.code === code);

const atMostLikely = <Weighed extends { readonly weight: Weight }>(weighed: Weighed): Weighed =>
  weighed.weight === 'decisive' ? { ...weighed, weight: 'likely' } : weighed;

const supposedCause = (cause: Cause | null, findings: readonly Finding[]): Cause | null =>
  cause?.explains.every((code) => findings.some((finding) => finding.code === code)) ? atMostLikely(cause) : null;
