import * as v from 'valibot';
import { OUTCOMES } from '../diagnosis/observed.ts';
import { SIGN_IN_PAGES } from '../identity-center/sign-in-pages.ts';

/**
 * One thing that the browser showed of a sign-in. It is written at once, in its own storage item, and never changes,
 * except that its message is read and later deleted. `assembleSignIns` makes sign-ins of observations, so neither their
 * order of arrival nor a stop of the worker between two of them matters.
 */
const common = {
  version: v.literal(1),
  /** When it happened, by the device's clock, in milliseconds since the epoch. */
  time: v.number(),
  tabId: v.number(),
  /** The frame in the tab; 0 is its whole page. */
  frameId: v.optional(v.number(), 0),
  /** Seen in a private window. */
  private: v.boolean(),
};

/**
 * Whether the message has been read. The worker stores a message before it reads it, because the browser shows a
 * message only once and may stop the worker at any time.
 */
const isRead = v.optional(v.boolean(), true);

export const SignInPageSchema = v.picklist(SIGN_IN_PAGES);

/** AWS sent its AuthnRequest to the IdP. */
export const AuthnRequestSentSchema = v.object({
  ...common,
  kind: v.literal('authn-request'),
  /** The value of the SAMLRequest parameter or field; null after it was deleted. */
  message: v.nullable(v.string()),
  isRead,
  /** Its ID; null if it could not be read. */
  messageId: v.nullable(v.string()),
  /** Origin and path of the IdP's sign-in URL. */
  sentTo: v.nullable(v.string()),
});

/** A Response was posted to an ACS, or to IAM federation. */
export const ResponsePostedSchema = v.object({
  ...common,
  kind: v.literal('response-posted'),
  /** webRequest's id, which is the same for a whole chain of redirects. */
  requestId: v.string(),
  /** Null for a file that does not name it. */
  url: v.nullable(v.string()),
  /** The value of the SAMLResponse field; null unless it is available. */
  message: v.nullable(v.string()),
  /** `withheld`: the browser does not show so large a body; `deleted`: the sign-in was accepted. */
  messageIs: v.picklist(['here', 'withheld', 'deleted']),
  isRead,
  inResponseTo: v.nullable(v.string()),
  /** Salted hash of the Response's ID; null if that could not be read. */
  idHash: v.nullable(v.string()),
  issuer: v.nullable(v.string()),
  idpOrigin: v.nullable(v.string()),
});

/** The headers of an answer of AWS's. */
export const AnsweredSchema = v.object({
  ...common,
  kind: v.literal('answered'),
  requestId: v.string(),
  /** Origin and path. */
  url: v.string(),
  /** Null if only somebody's words are known about the answer. */
  status: v.nullable(v.number()),
  /** `Date`, in milliseconds since the epoch. */
  awsTime: v.nullable(v.number()),
  awsRequestId: v.nullable(v.string()),
  /** Origin and path of the URL that it redirects to. */
  redirectedTo: v.nullable(v.string()),
  /** Asked for by one of AWS's own sign-in pages. */
  fromSignInPage: v.boolean(),
});

/** The sign-in page's own call failed or succeeded; only its status is looked at. */
export const ApiExecutedSchema = v.object({ ...common, kind: v.literal('api-executed'), status: v.number() });

/** A sign-in page showed a failure, recognised by its words, or in any language by what it prints below them. */
export const PageShownSchema = v.object({
  ...common,
  kind: v.literal('page-shown'),
  page: v.nullable(SignInPageSchema),
  /** Origin and path of the page. */
  url: v.optional(v.nullable(v.string()), null),
  failure: v.optional(v.nullable(v.object({ requestId: v.string(), time: v.number() })), null),
  /** When the page began to load. A page that began to load before a POST is not the answer to it. */
  documentStart: v.number(),
});

/** IAM federation's page offered a choice of roles, so AWS accepted the Response. */
export const RolesOfferedSchema = v.object({ ...common, kind: v.literal('roles-offered'), documentStart: v.number() });

/** A sign-in page was left for another. */
export const PageLeftSchema = v.object({
  ...common,
  kind: v.literal('page-left'),
  documentStart: v.number(),
  /** Origin and path. */
  to: v.string(),
  /** The user left it by a link or a form, which says nothing about the sign-in. */
  byUser: v.boolean(),
  /** The user had just clicked or typed on the page. */
  isActive: v.optional(v.boolean(), false),
});

/** Somebody, or an earlier report, says how the sign-in ended. */
export const OutcomeStatedSchema = v.object({
  ...common,
  kind: v.literal('outcome-stated'),
  outcome: v.picklist(OUTCOMES),
});

/** The user said that no answer to this request came. */
export const GivenUpSchema = v.object({
  ...common,
  kind: v.literal('given-up'),
  /** The key of the request. */
  of: v.string(),
});

export const ObservationSchema = v.variant('kind', [
  AuthnRequestSentSchema,
  ResponsePostedSchema,
  AnsweredSchema,
  ApiExecutedSchema,
  PageShownSchema,
  RolesOfferedSchema,
  PageLeftSchema,
  OutcomeStatedSchema,
  GivenUpSchema,
]);

export type Observation = v.InferOutput<typeof ObservationSchema>;
export type AuthnRequestSent = v.InferOutput<typeof AuthnRequestSentSchema>;
export type ResponsePosted = v.InferOutput<typeof ResponsePostedSchema>;
export type Answered = v.InferOutput<typeof AnsweredSchema>;
export type ApiExecuted = v.InferOutput<typeof ApiExecutedSchema>;
export type PageShown = v.InferOutput<typeof PageShownSchema>;
export type RolesOffered = v.InferOutput<typeof RolesOfferedSchema>;
export type PageLeft = v.InferOutput<typeof PageLeftSchema>;

/** An observation with its storage key. */
export interface StoredObservation<Kind extends Observation = Observation> {
  readonly key: string;
  readonly observation: Kind;
}
