import { isFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import type { Wrappings } from '../saml/decode.ts';
import type { AuthnRequest, SamlResponse } from '../saml/messages.ts';
import { readSaml, readWrapped } from '../saml/read.ts';
import { type Undecodable, withheldBody, wrongRoot } from '../saml/undecodable.ts';
import { verifySignatures } from '../xmldsig/verify.ts';
import { passedOf, withApplicationSetting, withoutRepeated } from './application/merge-application.ts';
import { askChecks, byWeightThenOrder } from './ask-checks.ts';
import {
  accountOf,
  contextOf,
  judgingCertificates,
  type Known,
  readConfigured,
  requestOf,
  withApplication,
} from './build-context.ts';
import { SETTINGS_CHECKS, SIGN_IN_CHECKS } from './causes.ts';
import { capSettings, causeOf, weighAlone } from './choose-cause.ts';
import type { Context } from './context.ts';
import {
  describeAccount,
  describeCertificates,
  describeIdp,
  describeInstance,
  describeMetadata,
  describeRefusal,
  describeRequest,
  describeSignIn,
} from './describe.ts';
import type { Cause, Diagnosis } from './diagnosis.ts';
import { doorOf, instanceMeant } from './door.ts';
import { factsOf } from './facts.ts';
import { type FoundInstance, findInstance } from './find-instance.ts';
import { sinceLastAccepted } from './last-accepted.ts';
import type { ObservedPost, ObservedRequest, ObservedSignIn } from './observed.ts';
import { outsideBrowserOf } from './outside-browser.ts';
import { withPage } from './page-word.ts';
import { inResponseTosOf, type KnownRequest, pairRequest } from './pair-request.ts';
import { suspectsOf } from './suspects.ts';
import { isOfOtherStore } from './user-names.ts';

interface ReadResponse {
  readonly response: SamlResponse | null;
  readonly wrappings: Wrappings | null;
  readonly error: Undecodable | null;
}

const unread = (error: Undecodable | null): ReadResponse => ({ response: null, wrappings: null, error });

const readPosted = async (post: ObservedPost | null): Promise<ReadResponse> => {
  if (!post) return unread(null);
  if (post.message === null) return unread(withheldBody());
  const read = await readWrapped(post.message);
  if (!read.ok) return unread(read.error);
  const { message, wrappings } = read.value;
  return message.kind === 'Response' ? { response: message, wrappings, error: null } : unread(wrongRoot(message.kind));
};

/**
 * The AuthnRequests that the Response may answer. One that cannot be read cannot be paired, and is left out; so is one
 * whose ID is known and that plays no part in the pairing, because a browser may have seen dozens.
 */
const readRequests = async (
  requests: readonly ObservedRequest[],
  response: SamlResponse | null,
): Promise<readonly KnownRequest[]> => {
  const answered = new Set(response && inResponseTosOf(response).map(({ id }) => id));
  const latest = requests.findLast(({ sameTab, id }) => sameTab && id !== undefined);
  const candidates = requests.filter(
    (each) => each.id === undefined || each.named || each === latest || answered.has(each.id),
  );
  const read = await Promise.all(
    candidates.map(async ({ message, sameTab, named }) => ({ message: await readSaml(message), sameTab, named })),
  );
  return read.flatMap(({ message, sameTab, named }) =>
    message.ok && message.value.kind === 'AuthnRequest' ? [{ message: message.value, sameTab, named }] : [],
  );
};

/** AWS's request as the IdP's own page showed it; a request that was seen is more reliable. */
const requestIn = ({ requests, idpWords }: ObservedSignIn): readonly ObservedRequest[] =>
  requests.length > 0 || !idpWords?.request
    ? []
    : [{ message: idpWords.request, deviceTime: null, sameTab: true, named: false }];

const diagnosisOf = (context: Context, error: Undecodable | null, known: Known): Diagnosis => {
  const addressed = known.supplied.applyAddress(askChecks(SIGN_IN_CHECKS, context), context);
  const asked = withPage(addressed, context);
  const recorded = known.supplied.applyCloudTrail(asked, context);
  const message = {
    ...recorded.results,
    findings: weighAlone(recorded.results.findings, asked.likelyIfAlone, context),
  };
  const settings = askChecks(SETTINGS_CHECKS, context);
  const application = known.supplied.askApplication(context);
  const settingsFindings = capSettings([
    ...settings.findings,
    ...withoutRepeated(application, message.findings).findings,
  ]);
  const findings = [...withApplicationSetting(message.findings, application), ...settingsFindings].toSorted(
    byWeightThenOrder,
  );
  const instance = describeInstance(context);
  const cause: Cause | null = error
    ? { code: 'message-undecodable', weight: 'decisive', explains: [] }
    : causeOf(message, settingsFindings, context);
  return {
    error,
    cause,
    suspects: cause === null ? suspectsOf(message, context) : [],
    findings,
    passed: passedOf({ cause, findings }, message, settings, application),
    unknown: [...message.unknown, ...settings.unknown],
    outsideBrowser: outsideBrowserOf(context, instance, cause),
    instance,
    account: describeAccount(context),
    idp: describeIdp(context),
    signIn: describeSignIn(context),
    authnRequest: describeRequest(context),
    certificates: describeCertificates(context),
    metadata: describeMetadata(context),
    facts: context.response && factsOf(context.response, context.signatures),
    refusal: context.refusal && describeRefusal(context.refusal),
    lastAccepted: sinceLastAccepted(context),
    cloudTrail: recorded.comparison,
    userRecord: known.supplied.userRecords.describe(context),
    isListOfOtherStore: known.users !== null && isOfOtherStore(known.users, context.expectations),
  };
};

/**
 * Says what is wrong with a sign-in, and which mistake is the cause. Deterministic: everything it depends on is in its
 * arguments. Never throws on bad input: a message that cannot be read gets the diagnosis `message-undecodable`.
 */
export const diagnose = async (observed: ObservedSignIn, known: Known): Promise<Diagnosis> => {
  const { response, wrappings, error } = await readPosted(observed.post);
  const pairing = pairRequest(response, await readRequests([...observed.requests, ...requestIn(observed)], response));
  const request = requestOf(pairing);
  const door = doorOf(observed, response, request, known);
  const account = door === 'iam-federation' ? accountOf(known, response) : null;
  const found = door === 'iam-federation' ? NO_INSTANCE : instanceOf(observed, response, request, known);
  const instance = door === 'iam-federation' ? null : withApplication(found.instance, known.application);
  const configured = await readConfigured(instance ?? account);
  const signatures = response ? await verifySignatures(response.document, judgingCertificates(configured)) : [];
  const isInstanceGuessed = found.isGuess;
  const seen = { door, observed, response, wrappings, pairing };
  const read = { ...seen, signatures, configured, instance, isInstanceGuessed, account };
  return diagnosisOf(contextOf(read, known), error, known);
};

const NO_INSTANCE: FoundInstance = { instance: null, isGuess: false };

/** A Response that was posted to IAM by mistake belongs to the instance that it was meant for. */
const instanceOf = (
  { post }: ObservedSignIn,
  response: SamlResponse | null,
  request: AuthnRequest | null,
  { named, instances }: Known,
): FoundInstance => {
  const meant = isFederationSignInUrl(post?.url ?? '') ? instanceMeant(instances, response) : null;
  const said = named ?? meant;
  return said ? { instance: said, isGuess: false } : findInstance(instances, request, post?.url ?? null, response);
};
