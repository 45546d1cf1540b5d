import { originAndPath, originOf } from '../address.ts';
import { isFederationSignInUrl } from '../iam-federation/sign-in-url.ts';
import {
  isApiExecuteUrl,
  isArrivalUrl,
  parseAcsUrl,
  parseIssuerUrl,
  signInHostOf,
} from '../identity-center/endpoints.ts';
import { failureIn, recogniseSignInPage } from '../identity-center/sign-in-pages.ts';
import type { AuthnRequestSent, Observation, ResponsePosted, StoredObservation } from '../observations/observation.ts';
import type { AuthnRequest, SamlMessage } from '../saml/messages.ts';
import { readSaml } from '../saml/read.ts';
import { evidenceLimits } from './evidence.ts';
import { type Exchange, headerValue, withField } from './exchange.ts';
import { inTab } from './recorded.ts';
import { visibleText } from './visible-text.ts';

/** A recorded exchange with what a browser would have reported about it. */
interface Recorded extends Exchange {
  /** Milliseconds since the epoch; its place in the recording if that has no times. */
  readonly time: number;
  /** The same for a whole chain of redirects, as in webRequest. */
  readonly requestId: string;
  /** Whether a sign-in page or endpoint of AWS answered it. */
  readonly isOfAws: boolean;
}

/**
 * The observations that the extension would have made of these exchanges, so that the same sign-ins follow from them.
 * Null if there are more messages than `evidenceLimits` allows.
 */
export const observationsOf = async (exchanges: readonly Exchange[]): Promise<readonly StoredObservation[] | null> => {
  const carrying = exchanges.filter((exchange) => isPost(exchange) || requestsIn(exchange).length > 0);
  if (carrying.length > evidenceLimits.messages) return null;
  const observations: Observation[] = [];
  for (const recorded of chained(exchanges)) observations.push(...(await observationsIn(recorded)));
  const own = ofIdentityCenter(observations);
  const tabs = tabsOf(own);
  // All keys have the same length, so that of two observations at the same moment the one recorded first comes first.
  return own.map((observation, index) => ({
    key: String(index).padStart(6, '0'),
    observation: { ...observation, tabId: tabs[index] ?? 0 },
  }));
};

/** The exchanges with their times and chains: a redirect, with or without its body, continues under the same id. */
const chained = (exchanges: readonly Exchange[]): readonly Recorded[] => {
  const chained: Recorded[] = [];
  const redirects = new Map<string, Recorded>();
  for (const [index, exchange] of exchanges.entries()) {
    const from = redirects.get(exchange.url);
    const isContinued =
      from !== undefined && (exchange.method !== 'POST' || from.status === 307 || from.status === 308);
    // Exchanges without times get times a millisecond apart, which keep their order.
    const time = exchange.startedAt ?? (chained.at(-1)?.time ?? -1) + 1;
    const requestId = isContinued ? from.requestId : String(index);
    const recorded = { ...exchange, time, requestId, isOfAws: isOfAws(exchange.url) };
    chained.push(recorded);
    if (isContinued) redirects.delete(exchange.url);
    if (recorded.redirectsTo !== null) redirects.set(recorded.redirectsTo, recorded);
  }
  return chained;
};

const observationsIn = async (recorded: Recorded): Promise<readonly Observation[]> => [
  ...(await sentRequests(recorded)),
  ...(await postedResponse(recorded)),
  ...answered(recorded),
  ...shown(recorded),
  ...offeredRoles(recorded),
  ...left(recorded),
];

const read = async (message: string | null): Promise<SamlMessage | null> => {
  const result = message === null ? null : await readSaml(message);
  return result?.ok ? result.value : null;
};

interface SentRequest {
  readonly message: string;
  readonly sentTo: string;
}

const requestsIn = ({ samlRequest, url, redirectsTo }: Exchange): readonly SentRequest[] => {
  const redirected = redirectsTo === null ? null : withField(redirectsTo, 'SAMLRequest');
  return [
    ...(samlRequest === null ? [] : [{ message: samlRequest, sentTo: url }]),
    ...(redirected === null ? [] : [{ message: redirected, sentTo: redirected }]),
  ];
};

const sentRequests = async (recorded: Recorded): Promise<readonly AuthnRequestSent[]> => {
  const sent = await Promise.all(
    requestsIn(recorded).map(async ({ message, sentTo }) => ({ message, sentTo, request: await read(message) })),
  );
  return sent.flatMap(({ message, sentTo, request }) =>
    request?.kind === 'AuthnRequest' && isOfIdentityCenter(request, recorded)
      ? [
          {
            ...inTab(0, recorded.time),
            kind: 'authn-request',
            message,
            isRead: true,
            messageId: request.id,
            sentTo: originAndPath(sentTo),
          },
        ]
      : [],
  );
};

const isOfIdentityCenter = ({ issuer, acsUrl }: AuthnRequest, { url }: Exchange): boolean =>
  parseIssuerUrl(issuer?.value ?? '') !== null || parseAcsUrl(acsUrl ?? '') !== null || signInHostOf(url) !== null;

const isPost = ({ method, url, samlResponse }: Exchange): boolean =>
  method === 'POST' && (samlResponse !== null || parseAcsUrl(url) !== null);

const postedResponse = async (recorded: Recorded): Promise<readonly ResponsePosted[]> => {
  if (!isPost(recorded)) return [];
  const { url, samlResponse: message, requestId, requestHeaders } = recorded;
  const saml = await read(message);
  const response = saml?.kind === 'Response' ? saml : null;
  return [
    {
      ...inTab(0, recorded.time),
      kind: 'response-posted',
      requestId,
      url,
      message,
      messageIs: message === null ? 'withheld' : 'here',
      isRead: true,
      inResponseTo: response?.inResponseTo ?? null,
      // Nothing of a recording is stored: no hash is needed.
      idHash: response?.id ?? message,
      issuer: response?.issuer?.value ?? null,
      idpOrigin: originOf(headerValue(requestHeaders, 'origin', 'referer') ?? ''),
    },
  ];
};

/**
 * Whether it is a page: by its content, or by what the browser asked for if a recording has no content (Fetch Metadata,
 * `Sec-Fetch-Dest`).
 */
const isPage = ({ page, requestHeaders }: Exchange): boolean =>
  page !== '' || headerValue(requestHeaders, 'sec-fetch-dest') === 'document';

const isOfAws = (url: string): boolean => signInHostOf(url) !== null || isFederationSignInUrl(url);

/** Answers for documents, for ACS URLs, and for any other URL that a Response was posted to. */
const answered = (recorded: Recorded): readonly Observation[] => {
  const { url, method, status, redirectsTo, responseHeaders, requestHeaders, requestId, isOfAws } = recorded;
  if (status === null) return [];
  if (method === 'POST' && isApiExecuteUrl(url)) return [{ ...inTab(0, recorded.time), kind: 'api-executed', status }];
  const isDocument = isOfAws && (isPage(recorded) || redirectsTo !== null);
  if (!isDocument && !isPost(recorded)) return [];
  const date = Date.parse(headerValue(responseHeaders, 'date') ?? '');
  const referer = headerValue(requestHeaders, 'referer');
  return [
    {
      ...inTab(0, recorded.time),
      kind: 'answered',
      requestId,
      url: originAndPath(url) ?? '',
      status,
      awsTime: Number.isNaN(date) ? null : date,
      awsRequestId: headerValue(responseHeaders, 'x-amzn-requestid', 'x-amz-request-id', 'x-amzn-request-id'),
      redirectedTo: redirectsTo && originAndPath(redirectsTo),
      // Many recordings come without request headers.
      fromSignInPage: referer === null || signInHostOf(referer) !== null,
    },
  ];
};

const shown = (recorded: Recorded): readonly Observation[] => {
  const { url, page: html, time, isOfAws } = recorded;
  if (html === '' || !isOfAws) return [];
  const text = visibleText(html);
  const page = recogniseSignInPage(text) ?? recogniseSignInPage(text.replaceAll(/\s+/g, ' '));
  const failure = failureIn(text);
  if (page === null && failure === null) return [];
  return [
    { ...inTab(0, recorded.time), kind: 'page-shown', page, failure, url: originAndPath(url), documentStart: time },
  ];
};

const isRoleField = (tag: string): boolean => /^input\s/i.test(tag) && /\sname=["']?roleIndex\b/i.test(tag);

/** IAM federation's page has one such field for each role (github.com/Versent/saml2aws, aws_account.go). */
const offeredRoles = (recorded: Recorded): readonly Observation[] =>
  recorded.isOfAws && isFederationSignInUrl(recorded.url) && recorded.page.split('<').some(isRoleField)
    ? [{ ...inTab(0, recorded.time), kind: 'roles-offered', documentStart: recorded.time }]
    : [];

/**
 * Assets and calls of a portal's host are not an arrival; a page of it is, or one that a sign-in page led to. If a
 * recording has no content, the next sign-in may begin at a portal that nothing led to.
 */
const left = (recorded: Recorded): readonly Observation[] => {
  const { url, page, requestHeaders, time, isOfAws } = recorded;
  if (isOfAws) return [];
  const isLedTo = signInHostOf(headerValue(requestHeaders, 'referer') ?? '') !== null;
  const isArrival = isLedTo ? isPage(recorded) : page !== '' && isArrivalUrl(url);
  if (!isArrival || requestsIn(recorded).length > 0) return [];
  return [
    {
      ...inTab(0, recorded.time),
      kind: 'page-left',
      documentStart: time,
      to: originAndPath(url) ?? '',
      byUser: false,
      isActive: false,
    },
  ];
};

/**
 * A recording may contain other sign-ins (an IdP that asks another one). So only Responses that were posted to AWS
 * count; if there are none, those that answer AWS's request; and all of them if there is no AWS request.
 */
const ofIdentityCenter = (observations: readonly Observation[]): readonly Observation[] => {
  const posts = observations.filter((each) => each.kind === 'response-posted');
  const requests = observations.filter((each) => each.kind === 'authn-request');
  const toAws = posts.filter(({ url }) => isOfAws(url ?? ''));
  const answers = posts.filter(({ inResponseTo }) => requests.some(({ messageId }) => messageId === inResponseTo));
  const counted = toAws.length > 0 ? toAws : requests.length > 0 ? answers : posts;
  return observations.filter((each) => each.kind !== 'response-posted' || counted.includes(each));
};

/**
 * A recording does not say which tab an exchange belongs to. If two requests were answered, the second one before the
 * first, they came from two tabs: in one tab the second would have replaced the first.
 */
const tabsOf = (observations: readonly Observation[]): readonly number[] => {
  const answers = new Map<string, number>();
  for (const [index, each] of observations.entries()) {
    if (each.kind === 'response-posted' && each.inResponseTo !== null) answers.set(each.inResponseTo, index);
  }
  const isAnsweredAfter = (index: number, id: string): boolean => (answers.get(id) ?? -1) > index;
  const tabs: number[] = [];
  const open = new Map<string, number>();
  let tab = 0;
  let newest = 0;
  for (const [index, each] of observations.entries()) {
    if (each.kind === 'authn-request' && each.messageId !== null && !open.has(each.messageId)) {
      const isOtherPending = [...open.keys()].some((id) => isAnsweredAfter(index, id));
      if (isOtherPending && isAnsweredAfter(index, each.messageId)) {
        newest++;
        tab = newest;
      }
      open.set(each.messageId, tab);
    } else if (each.kind === 'response-posted') {
      tab = open.get(each.inResponseTo ?? '') ?? tab;
    }
    tabs.push(tab);
  }
  return tabs;
};
