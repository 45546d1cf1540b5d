import { originAndPath } from '../../src/address.ts';
import { isFederationSignInUrl } from '../../src/iam-federation/sign-in-url.ts';
import { isApiExecuteUrl, parseAcsUrl, signInHostOf } from '../../src/identity-center/endpoints.ts';
import type { Answered } from '../../src/observations/observation.ts';
import type { WebRequest } from '../../storage/browser.ts';

type Details = Pick<
  WebRequest.OnHeadersReceivedDetailsType,
  'requestId' | 'url' | 'type' | 'tabId' | 'frameId' | 'timeStamp' | 'statusCode' | 'responseHeaders' | 'originUrl'
> & {
  /** Chromium's name for what Firefox calls `originUrl`; only an origin, and only for hosts with permission. */
  readonly initiator?: string;
};

const headerOf = ({ responseHeaders }: Details, ...names: readonly string[]): string | null =>
  responseHeaders?.find(({ name }) => names.includes(name.toLowerCase()))?.value ?? null;

const locationOf = (details: Details): URL | null => {
  const location = headerOf(details, 'location');
  const isRedirect = details.statusCode >= 300 && details.statusCode < 400;
  return isRedirect && location !== null && URL.canParse(location, details.url) ? new URL(location, details.url) : null;
};

/** RFC 9110, 6.6.1: whole seconds. */
const awsTimeOf = (details: Details): number | null => {
  const time = Date.parse(headerOf(details, 'date') ?? '');
  return Number.isNaN(time) ? null : time;
};

const isDocument = (type: Details['type']): boolean => type === 'main_frame' || type === 'sub_frame';

/** The answer for a document; of other requests only the ACS's. */
const isLookedAt = ({ url, type }: Details): boolean =>
  !isApiExecuteUrl(url) && (isDocument(type) || parseAcsUrl(url) !== null || isFederationSignInUrl(url));

/** What the headers of an AWS answer say about a sign-in; null for answers that say nothing. */
export const answeredOf = (details: Details, isPrivate: boolean): Answered | null => {
  const url = originAndPath(details.url);
  if (url === null || !isLookedAt(details)) return null;
  const location = locationOf(details);
  return {
    version: 1,
    kind: 'answered',
    time: details.timeStamp,
    tabId: details.tabId,
    frameId: details.frameId,
    private: isPrivate,
    requestId: details.requestId,
    url,
    status: details.statusCode,
    awsTime: awsTimeOf(details),
    awsRequestId: headerOf(details, 'x-amzn-requestid', 'x-amz-request-id', 'x-amzn-request-id'),
    redirectedTo: location && originAndPath(location.href),
    fromSignInPage: signInHostOf(details.initiator ?? details.originUrl ?? '') !== null,
  };
};

export interface SentRequest {
  readonly message: string;
  readonly sentTo: string | null;
}

/** The AuthnRequest in an AWS redirect (HTTP-Redirect binding, saml-bindings 3.4); null if there is none. */
export const sentRequestOf = (details: Details): SentRequest | null => {
  if (!isDocument(details.type)) return null;
  const location = locationOf(details);
  const message = location?.searchParams.get('SAMLRequest') ?? null;
  return location && message !== null ? { message, sentTo: originAndPath(location.href) } : null;
};
