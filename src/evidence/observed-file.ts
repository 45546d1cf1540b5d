import * as v from 'valibot';
import { momentOf } from '../diagnosis/moment.ts';
import { OUTCOMES } from '../diagnosis/observed.ts';
import { recogniseSignInPage } from '../identity-center/sign-in-pages.ts';
import { fail, type Result, succeed } from '../result.ts';
import { parseJson } from './json.ts';
import { NOTHING_STATED, type Stated } from './stated.ts';

export interface ObservedFileError {
  readonly code: 'observed-unreadable';
  /** The member that is wrong, e.g. `clocks.aws`; null if the text is not a JSON object. */
  readonly member: string | null;
}

/** `Date` as the header has it (RFC 9110, 5.6.7). */
const httpDate = (value: string): number => (/ GMT$/.test(value) ? Date.parse(value) : Number.NaN);

const text = v.nullish(v.string(), null);
const time = v.nullish(
  v.pipe(
    v.string(),
    v.transform((value) => momentOf(value) ?? httpDate(value)),
    v.number(),
  ),
  null,
);
const SignInSchema = v.object({
  at: time,
  atFrom: text,
  clocks: v.nullish(v.object({ device: time, aws: time }), null),
  postedTo: text,
  outcome: v.nullish(v.picklist(OUTCOMES), null),
  page: text,
  status: v.nullish(v.number(), null),
  requestId: text,
  idpOrigin: text,
  earlierResponses: v.nullish(v.array(v.string()), null),
});

/**
 * Reads what a browser saw of a sign-in besides its messages, in the form of a report's `signIn`: that object itself, or a whole
 * report around it. Every member may be missing.
 */
export const readObservedFile = (content: string): Result<Stated, ObservedFileError> => {
  const parsed = parseJson(content.replace(/^\uFEFF/, ''));
  const json = parsed.ok ? parsed.value : null;
  const report = v.safeParse(v.object({ signIn: v.unknown() }), json);
  const signIn = v.safeParse(SignInSchema, report.success ? report.output.signIn : json);
  if (!signIn.success) {
    return fail({ code: 'observed-unreadable', member: v.getDotPath(signIn.issues[0]) });
  }
  const { at, atFrom, clocks, postedTo, outcome, page, status, requestId, idpOrigin, earlierResponses } = signIn.output;
  // A report's `at` comes from the device's clock if AWS's is not known.
  const isByDevice = atFrom === 'device' || (at !== null && at === clocks?.device);
  const awsTime = clocks?.aws ?? (isByDevice ? null : at);
  const deviceTime = clocks?.device ?? (isByDevice ? at : null);
  return succeed({
    ...NOTHING_STATED,
    post: { url: postedTo, awsTime, status, awsRequestId: requestId, idpOrigin },
    deviceTime,
    timeFrom: awsTime === null && deviceTime === null ? null : 'report',
    isAll: true,
    outcome,
    page: page === null ? null : recogniseSignInPage(page),
    earlierResponses,
  });
};
