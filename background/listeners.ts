import { originOf } from '../src/address.ts';
import { isFederationSignInUrl } from '../src/iam-federation/sign-in-url.ts';
import { isApiExecuteUrl, parseAcsUrl } from '../src/identity-center/endpoints.ts';
import type { AuthnRequestSent } from '../src/observations/observation.ts';
import { browser, inPrivateContext, type Runtime, type WebRequest } from '../storage/browser.ts';
import { answeredOf, sentRequestOf } from './observe/answer.ts';
import { readPostedResponse } from './observe/body.ts';
import { NO_FACTS } from './observe/message-facts.ts';
import { readPageReport } from './observe/page-report.ts';
import { storeObservation } from './store-observation.ts';

/**
 * What happens on each of the browser's events: one observation is stored, or none. Nothing is ever blocked or changed.
 * Messages are stored as they came and read later (upkeep.ts), because the browser may stop the worker at any line, and
 * shows a message only once.
 */

interface SeenIn {
  readonly incognito?: boolean;
}

const isPrivate = ({ incognito }: SeenIn): boolean => incognito === true || inPrivateContext();

/** A POST, before it is sent: the only event for which the extension requests the body. */
export const onResponsePosted = async (details: WebRequest.OnBeforeRequestDetailsType): Promise<void> => {
  const { url, method, requestId, tabId, frameId, timeStamp: time } = details;
  const isFederation = isFederationSignInUrl(url);
  if (method !== 'POST' || (!isFederation && parseAcsUrl(url) === null)) return;
  const field = await readPostedResponse(details.requestBody);
  // IAM's own sign-in has forms too.
  if (isFederation && field.kind === 'absent') return;
  const message = field.kind === 'withheld' ? null : field.kind === 'absent' ? '' : field.value;
  await storeObservation({
    version: 1,
    kind: 'response-posted',
    time,
    tabId,
    frameId,
    private: isPrivate(details),
    requestId,
    url,
    message,
    messageIs: message === null ? 'withheld' : 'here',
    isRead: message === null,
    ...NO_FACTS,
    // Firefox shows the address of the page that posted, Chromium hides it. Only its origin is stored.
    idpOrigin: originOf(details.originUrl ?? ''),
  });
};

/** Headers of an AWS answer. */
export const onAnswered = async (details: WebRequest.OnHeadersReceivedDetailsType): Promise<void> => {
  const isPrivateWindow = isPrivate(details);
  const sent = sentRequestOf(details);
  if (sent) {
    const { tabId, frameId, timeStamp: time } = details;
    await storeObservation(authnRequest({ ...sent, time }, { tabId, frameId, private: isPrivateWindow }));
  }
  const answered = answeredOf(details, isPrivateWindow);
  if (answered) await storeObservation(answered);
};

/** The sign-in page's own call was answered. */
export const onApiExecuted = async (details: WebRequest.OnCompletedDetailsType): Promise<void> => {
  const { url, method, tabId, frameId, timeStamp: time, statusCode: status } = details;
  if (method !== 'POST' || !isApiExecuteUrl(url)) return;
  await storeObservation({
    version: 1,
    kind: 'api-executed',
    time,
    tabId,
    frameId,
    private: isPrivate(details),
    status,
  });
};

/** A message from the content script. */
export const onPageReported = async (message: unknown, sender: Runtime.MessageSender): Promise<void> => {
  const reported = readPageReport(message, sender, browser.runtime.id);
  if (!reported) return;
  const { report, tabId, frameId } = reported;
  const place = { tabId, frameId, private: isPrivate({ incognito: reported.private }) };
  if (report.kind === 'authn-request') await storeObservation(authnRequest(report, place));
  else if (report.kind === 'page-shown') await storeObservation({ version: 1, ...place, ...report, url: reported.url });
  else await storeObservation({ version: 1, ...place, ...report });
};

const authnRequest = (
  { message, sentTo, time }: Pick<AuthnRequestSent, 'sentTo' | 'time'> & { readonly message: string },
  place: Pick<AuthnRequestSent, 'tabId' | 'frameId' | 'private'>,
): AuthnRequestSent => ({
  version: 1,
  kind: 'authn-request',
  time,
  ...place,
  message,
  isRead: false,
  messageId: null,
  sentTo,
});
