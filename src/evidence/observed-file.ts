import * as v from 'valibot';
import type { ObservedPost, Outcome } from '../diagnosis/observed.ts';
import { recogniseSignInPage, type SignInPage } from '../identity-center/sign-in-pages.ts';
import { fail, type Result, succeed } from '../result.ts';
import { parseDateTime } from '../saml/time.ts';

/** What a browser saw of a sign-in besides its messages, as a report's `signIn` holds it. Every member may be missing. */
export interface SeenInBrowser {
  readonly post: Partial<ObservedPost>;
  readonly outcome: Outcome | null;
  readonly page: SignInPage | null;
  /** The IDs of Responses posted before; null where nothing is remembered. */
  readonly earlierResponses: readonly string[] | null;
}

export interface ObservedFileError {
  readonly code: 'observed-unreadable';
  /** The member that is wrong, e.g. `clocks.aws`; null where the text is no JSON object. */
  readonly member: string | null;
}

const text = v.nullish(v.string(), null);
const time = v.nullish(
  v.pipe(
    v.string(),
    v.check((value) => parseDateTime(value).ok),
    v.transform((value) => Date.parse(value)),
  ),
  null,
);
const SignInSchema = v.object({
  at: time,
  atFrom: text,
  clocks: v.nullish(v.object({ device: time, aws: time }), null),
  postedTo: text,
  outcome: v.nullish(v.picklist(['accepted', 'refused', 'unknown']), null),
  page: text,
  status: v.nullish(v.number(), null),
  requestId: text,
  idpOrigin: text,
  earlierResponses: v.nullish(v.array(v.string()), null),
});

/** Reads such a file: the `signIn` object itself, or a whole report around it. */
export const readObservedFile = (content: string): Result<SeenInBrowser, ObservedFileError> => {
  const json = parseJson(content);
  const report = v.safeParse(v.object({ signIn: v.unknown() }), json);
  const signIn = v.safeParse(SignInSchema, report.success ? report.output.signIn : json);
  if (!signIn.success) {
    return fail({ code: 'observed-unreadable', member: v.getDotPath(signIn.issues[0]) });
  }
  const { at, clocks, postedTo, outcome, page, status, requestId, idpOrigin, earlierResponses } = signIn.output;
  const awsTime = clocks?.aws ?? (signIn.output.atFrom === 'device' ? null : at);
  return succeed({
    post: {
      url: postedTo,
      awsTime,
      deviceTime: clocks?.device ?? (signIn.output.atFrom === 'device' ? at : null),
      status,
      requestId,
      idpOrigin,
    },
    outcome,
    page: page === null ? null : recogniseSignInPage(page),
    earlierResponses,
  });
};

const parseJson = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
};
