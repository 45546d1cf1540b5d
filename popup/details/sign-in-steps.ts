import { causeByCode } from '../../src/diagnosis/causes.ts';
import { STEPS, type StepName } from '../../src/diagnosis/definition.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { momentOf } from '../../src/diagnosis/moment.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';

/**
 * `absent`: it did not take place, because the sign-in began at the IdP or the IdP did not answer; `unseen`: nothing is
 * known about it; `awaited`: it has not happened yet; `refused`: AWS's answer to a mistake that shows elsewhere.
 */
export type StepState = 'done' | 'fault' | 'refused' | 'absent' | 'unseen' | 'awaited';

/** One arrow of the picture of a sign-in. */
export interface SignInStep {
  readonly name: StepName;
  readonly state: StepState;
  /** Milliseconds since the epoch; null if it is not known. */
  readonly time: number | null;
  /** The clock that the time comes from. */
  readonly clock: 'aws' | 'idp' | 'device' | null;
}

interface SeenStep {
  readonly state: Exclude<StepState, 'fault'>;
  readonly time?: number | null;
  readonly clock?: SignInStep['clock'];
}

/** What is known about a sign-in that was seen in this browser. */
type SeenHere = Pick<SignInRecord, 'waiting' | 'paired'>;

const IMPORTED: SeenHere = { waiting: false, paired: false };

/**
 * The four arrows of a sign-in in order, with the fault at the one where it shows.
 *
 * @param observed null for a report, of which only the diagnosis says what was seen
 * @param diagnosis null if it is not made yet, or was deleted
 * @param record null for an imported one
 */
export const signInSteps = (
  observed: ObservedSignIn | null,
  diagnosis: Diagnosis | null,
  record: SeenHere | null,
): readonly SignInStep[] => {
  const seen = observed ?? (diagnosis === null ? NOTHING_OBSERVED : observedOf(diagnosis));
  const faulty = diagnosis?.cause ? causeByCode(diagnosis.cause.code)?.step : null;
  return STEPS.map((name) => {
    const { state, time = null, clock = null } = SEEN[name](seen, diagnosis, record ?? IMPORTED);
    return { name, state: name === faulty ? 'fault' : state, time, clock: time === null ? null : clock };
  });
};

/** What a diagnosis keeps of the observations. */
const observedOf = ({ signIn, facts }: Diagnosis): ObservedSignIn => ({
  ...NOTHING_OBSERVED,
  outcome: signIn.outcome,
  post:
    signIn.postedTo === null && facts === null
      ? null
      : {
          url: signIn.postedTo,
          message: null,
          deviceTime: momentOf(signIn.clocks.device),
          awsTime: momentOf(signIn.clocks.aws),
          timeFrom: 'report',
          status: signIn.status,
          requestId: signIn.requestId,
          idpOrigin: signIn.idpOrigin,
        },
});

/** How much was seen of each step. */
const SEEN: Readonly<
  Record<StepName, (observed: ObservedSignIn, diagnosis: Diagnosis | null, record: SeenHere) => SeenStep>
> = {
  request: (observed, diagnosis, { paired }) => {
    if (diagnosis?.signIn.initiatedBy === 'idp') {
      return { state: 'absent' };
    }
    const issued = momentOf(diagnosis?.authnRequest?.issueInstant ?? null);
    if (issued !== null) {
      return { state: 'done', time: issued, clock: 'aws' };
    }
    const handedOver = observed.requests.at(-1);
    // The request of an accepted sign-in is deleted, but not the fact that there was one.
    return handedOver === undefined && !diagnosis?.authnRequest && !paired
      ? { state: 'unseen' }
      : { state: 'done', time: handedOver?.deviceTime ?? null, clock: 'device' };
  },

  login: (observed, diagnosis, { waiting }) =>
    observed.post === null
      ? { state: waiting ? 'awaited' : 'unseen' }
      : {
          state: 'done',
          time: momentOf(diagnosis?.facts?.assertions[0]?.authnStatements[0]?.authnInstant ?? null),
          clock: 'idp',
        },

  post: ({ post, waitedInVain }, _, { waiting }) =>
    post === null
      ? { state: waiting ? 'awaited' : waitedInVain ? 'absent' : 'unseen' }
      : { state: 'done', time: post.deviceTime, clock: 'device' },

  answer: ({ post, page, outcome }, _, { waiting }) => {
    if (post === null && page === null) {
      return { state: waiting ? 'awaited' : 'absent' };
    }
    const states = { accepted: 'done', refused: 'refused', unknown: 'unseen' } as const;
    return { state: states[outcome], time: post?.awsTime ?? null, clock: 'aws' };
  },
};
