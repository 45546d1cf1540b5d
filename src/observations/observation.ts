import * as v from 'valibot';
import { OUTCOMES } from '../diagnosis/observed.ts';
import { SIGN_IN_PAGES } from '../identity-center/sign-in-pages.ts';

/**
 * One thing that the browser showed of a sign-in: written at once, in a storage item of its own, never changed but for its
 * message being read and, later, taken out. A sign-in is what `assembleSignIns` makes of them, so that it matters neither
 * in which order they arrive nor where the worker was stopped between two of them.
 */
const common = {
  version: v.literal(1),
  /** When it happened, by the device's clock, in milliseconds since the epoch. */
  time: v.number(),
  tabId: v.number(),
  /** The frame of the tab; 0 is its whole page. */
  frameId: v.optional(v.number(), 0),
  /** Seen in a private window. */
  private: v.boolean(),
};

/**
 * Whether the message was read already. The worker reads a message after storing it: the browser shows a
 * message once, and may stop the worker before it is read.
 */
const isRead = v.optional(v.boolean(), true);

export const SignInPageSchema = v.picklist(SIGN_IN_PAGES);

/** AWS sent its AuthnRequest to the IdP. */
export const AuthnRequestSentSchema = v.object({
  ...common,
  kind: v.literal('authn-request'),
  /** The value of the SAMLRequest parameter or field; null once it was deleted. */
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
  /** webRequest's id: one for a whole chain of redirects. */
  requestId: v.string(),
  /** Null for a file that does not say it. */
  url: v.nullable(v.string()),
  /** The value of the SAMLResponse field; null unless it is here. */
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
  /** Null where only somebody's words tell of the answer. */
  status: v.nullable(v.number()),
  /** `Date`, in milliseconds since the epoch. */
  awsTime: v.nullable(v.number()),
  awsRequestId: v.nullable(v.string()),
  /** Origin and path of where it redirects to. */
  redirectedTo: v.nullable(v.string()),
  /** Asked for by one of AWS's own sign-in pages. */
  fromSignInPage: v.boolean(),
});

/** The sign-in page's own call failed or went well; nothing but its status is looked at. */
export const ApiExecutedSchema = v.object({ ...common, kind: v.literal('api-executed'), status: v.number() });

/** A sign-in page showed a failure: one that is known by its words, or in any language by what is printed below them. */
export const PageShownSchema = v.object({
  ...common,
  kind: v.literal('page-shown'),
  page: v.nullable(SignInPageSchema),
  /** Origin and path of the page. */
  url: v.optional(v.nullable(v.string()), null),
  failure: v.optional(v.nullable(v.object({ requestId: v.string(), time: v.number() })), null),
  /** When the page began to load: a page that began before a POST is not the answer to it. */
  documentStart: v.number(),
});

/** IAM federation's page offered a choice of roles: the Response was accepted. */
export const RolesOfferedSchema = v.object({ ...common, kind: v.literal('roles-offered'), documentStart: v.number() });

/** A sign-in page was left for another. */
export const PageLeftSchema = v.object({
  ...common,
  kind: v.literal('page-left'),
  documentStart: v.number(),
  /** Origin and path. */
  to: v.string(),
  /** By a link or a form of the user's, so that leaving it says nothing about the sign-in. */
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
