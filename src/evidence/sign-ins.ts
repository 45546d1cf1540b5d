import {
  NOTHING_OBSERVED,
  type ObservedPost,
  type ObservedRequest,
  type ObservedSignIn,
} from '../diagnosis/observed.ts';
import { fail, type Result, succeed } from '../result.ts';
import { type EvidenceError, evidenceLimits } from './evidence.ts';
import { type Exchange, headerValue, type Recording } from './exchange.ts';
import { outcomeOf, pageIn, passwordPageFailed } from './recorded-outcome.ts';
import { type PostStep, type RequestStep, type Step, stepsOf } from './steps.ts';

/** As long as the extension waits for an answer to an AuthnRequest. */
const WAITING_TIME = 2 * 60_000;

/**
 * The sign-ins of a recording, oldest first: one for each POST of a Response, with every AuthnRequest of Identity
 * Center's before it, and one for each AuthnRequest that nothing followed.
 */
export const signInsOf = async (recording: Recording): Promise<Result<readonly ObservedSignIn[], EvidenceError>> => {
  const { exchanges } = recording;
  if (exchanges.length > evidenceLimits.exchanges) return fail({ code: 'evidence-too-large' });
  const steps = await stepsOf(exchanges);
  if (steps === null) return fail({ code: 'evidence-too-large' });
  const signIns = steps.flatMap((step, index) =>
    step.kind === 'post' ? [postedSignIn(step, index, steps, recording)] : unanswered(step, index, steps, recording),
  );
  if (signIns.length > 0) return succeed(signIns);
  return passwordPageFailed(exchanges)
    ? succeed([{ ...NOTHING_OBSERVED, page: pageIn(exchanges), outcome: 'refused', passwordPageFailed: true }])
    : fail({ code: 'evidence-without-sign-in' });
};

/** What was recorded from a step until the next one. */
const recordedSince = (index: number, steps: readonly Step[], { exchanges }: Recording): readonly Exchange[] =>
  exchanges.slice(steps[index]?.index, steps[index + 1]?.index);

const postedSignIn = (step: PostStep, index: number, steps: readonly Step[], recording: Recording): ObservedSignIn => {
  const since = recordedSince(index, steps, recording);
  return {
    ...NOTHING_OBSERVED,
    post: postOf(step, recording.timeFrom),
    requests: requestsOf(steps.slice(0, index)),
    page: pageIn(since),
    outcome: outcomeOf(step.chain, since),
    // A recording tells of what it holds only: not seen before is not known.
    postedBefore: steps.slice(0, index).some((earlier) => isSameResponse(earlier, step)) || null,
  };
};

const isSameResponse = (earlier: Step, { message, id }: PostStep): boolean =>
  earlier.kind === 'post' && (earlier.message === message ? message !== null : id !== null && earlier.id === id);

const postOf = ({ chain, message, url }: PostStep, timeFrom: Recording['timeFrom']): ObservedPost => {
  const [first] = chain;
  // After a redirect to another Region's ACS it is the last one that judged the Response.
  const last = chain.at(-1);
  const date = Date.parse(headerValue(first?.responseHeaders ?? [], 'date') ?? '');
  return {
    url,
    message,
    deviceTime: first?.startedAt ?? null,
    awsTime: Number.isNaN(date) ? null : date,
    timeFrom,
    status: last?.status ?? null,
    requestId: headerValue(last?.responseHeaders ?? [], 'x-amzn-requestid', 'x-amz-request-id', 'x-amzn-request-id'),
    redirectedTo: originAndPath(last?.redirectsTo ?? null),
    idpOrigin: originOf(headerValue(first?.requestHeaders ?? [], 'origin', 'referer')),
  };
};

const requestsOf = (steps: readonly Step[]): readonly ObservedRequest[] =>
  steps
    .filter((step) => step.kind === 'request')
    .slice(-evidenceLimits.requests)
    .map(({ message, sentTo, time }) => ({
      message,
      sentTo: originAndPath(sentTo),
      deviceTime: time,
      sameTab: true,
      named: false,
    }));

/** No sign-in of its own is a request that was answered, or after which the user began again before an answer was due. */
const unanswered = (
  step: RequestStep,
  index: number,
  steps: readonly Step[],
  recording: Recording,
): readonly ObservedSignIn[] => {
  const due = (step.time ?? step.issuedAt ?? Number.POSITIVE_INFINITY) + WAITING_TIME;
  const next = steps[index + 1];
  const isAnswered = steps.some((other) => other.kind === 'post' && step.id !== null && other.inResponseTo === step.id);
  if (isAnswered || (next !== undefined && (next.time ?? 0) < due)) return [];
  const since = recordedSince(index, steps, recording);
  const page = pageIn(since);
  return [
    {
      ...NOTHING_OBSERVED,
      requests: requestsOf(steps.slice(0, index + 1)),
      page,
      outcome: page === null ? 'unknown' : 'refused',
      waitedInVain: next !== undefined || (recording.endedAt ?? 0) >= due,
    },
  ];
};

/** A query is a credential: only origin and path are kept. */
const originAndPath = (text: string | null): string | null => {
  if (text === null || !URL.canParse(text)) return null;
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`;
};

/** A form posted from a sandboxed page has the origin `null`. */
const originOf = (text: string | null): string | null =>
  text !== null && URL.canParse(text) ? new URL(text).origin : null;
