import { NOTHING_OBSERVED, type ObservedPost, type ObservedSignIn, type Outcome } from '../src/diagnosis/observed.ts';
import { recogniseSignInPage, type SignInPage } from '../src/identity-center/sign-in-pages.ts';
import { isFailure, isWaitedInVain, outcomeFrom, wasPostedBefore } from '../src/observations/rules.ts';
import { readSaml } from '../src/saml/read.ts';
import type { Knowledge } from './knowledge.ts';
import type { Options } from './options.ts';

type Given = { readonly options: Options; readonly knowledge: Knowledge };

/** Completes a file's sign-in by what the options say. An option counts more than `--observed`, and that more than the file. */
export const completed = async (signIn: ObservedSignIn, given: Given): Promise<ObservedSignIn> => {
  const { seen, request, idpWords } = given.knowledge;
  const post = signIn.post && completedPost(signIn.post, given);
  const page = givenPage(given) ?? (given.options.page === null ? signIn.page : null);
  return {
    ...signIn,
    post,
    requests: [...signIn.requests, ...(request ? [request] : [])],
    page,
    outcome: outcomeOf(seen?.outcome ?? null, page, post?.status ?? null, signIn.outcome),
    postedBefore: await isReplay(signIn, seen?.earlierResponses ?? null),
    ...(idpWords === null ? {} : { idpWords }),
  };
};

/**
 * The sign-in that the options alone describe, without any Response: AWS's request, which `--observed` says had no answer, or the
 * heading of a page, of which nothing else is known.
 *
 * @returns null if they describe none
 */
export const signInWithoutFile = (given: Given): ObservedSignIn | null => {
  const { seen, request, idpWords } = given.knowledge;
  const page = givenPage(given);
  if (!request && page === null && !idpWords) return null;
  return {
    ...NOTHING_OBSERVED,
    requests: request ? [request] : [],
    page,
    outcome: outcomeOf(seen?.outcome ?? null, page, seen?.post.status ?? null, 'unknown'),
    waitedInVain: isWaitedInVain(request !== null, false, seen !== null),
    ...(idpWords === null ? {} : { idpWords }),
  };
};

const givenPage = ({ options, knowledge }: Given): SignInPage | null =>
  options.page === null ? (knowledge.seen?.page ?? null) : recogniseSignInPage(options.page);

const completedPost = (post: ObservedPost, { options, knowledge }: Given): ObservedPost => {
  const seen = knowledge.seen?.post ?? {};
  const isSeen = (seen.awsTime ?? seen.deviceTime ?? null) !== null;
  return {
    ...post,
    url: options.postedTo ?? seen.url ?? post.url,
    deviceTime: seen.deviceTime ?? post.deviceTime,
    awsTime: options.at ?? seen.awsTime ?? post.awsTime,
    timeFrom: options.at !== null ? 'option' : isSeen ? 'report' : post.timeFrom,
    status: seen.status ?? post.status,
    requestId: seen.requestId ?? post.requestId,
    idpOrigin: seen.idpOrigin ?? post.idpOrigin,
  };
};

const outcomeOf = (stated: Outcome | null, page: SignInPage | null, status: number | null, file: Outcome): Outcome =>
  outcomeFrom({
    stated,
    hasFailurePage: page !== null || file === 'refused',
    isPosted: status !== null || file !== 'unknown',
    hasFailedAnswer: status !== null && isFailure(status),
    hasArrived: file === 'accepted',
  });

/** @param earlier the IDs of Responses that AWS answered before */
const isReplay = async (signIn: ObservedSignIn, earlier: readonly string[] | null): Promise<boolean | null> => {
  if (signIn.postedBefore === true || earlier === null || signIn.post?.message == null) return signIn.postedBefore;
  const message = await readSaml(signIn.post.message);
  const id = message.ok && message.value.kind === 'Response' ? message.value.id : null;
  return wasPostedBefore(
    id,
    earlier.map((each) => ({ id: each, isAnswered: true })),
  );
};
