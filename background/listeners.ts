import { originAndPath } from '../src/address.ts';
import { isFederationSignInUrl } from '../src/iam-federation/sign-in-url.ts';
import { isApiExecuteUrl, parseAcsUrl } from '../src/identity-center/endpoints.ts';
import { browser, inPrivateContext, type Runtime, type WebRequest } from '../storage/browser.ts';
import { keep } from './keep.ts';
import { answeredOf, handOverOf } from './observe/answer.ts';
import { readPostedResponse } from './observe/body.ts';
import { NO_FACTS } from './observe/message-facts.ts';
import { readPageReport } from './observe/page-report.ts';

/**
 * What happens on each of the browser's events: one observation is kept, or none. Nothing is ever blocked or changed.
 * Messages are kept as they came, and read later (upkeep.ts): the browser may stop the worker at any line, and shows a
 * message once.
 */

interface SeenIn {
  readonly incognito?: boolean;
}

const isPrivate = ({ incognito }: SeenIn): boolean => incognito === true || inPrivateContext();

/** A POST, before it is sent: the only event for which the body is asked. */
export const onResponsePosted = async (details: WebRequest.OnBeforeRequestDetailsType): Promise<void> => {
  const { url, method, requestId, tabId, timeStamp: time } = details;
  const isFederation = isFederationSignInUrl(url);
  if (method !== 'POST' || (!isFederation && parseAcsUrl(url) === null)) return;
  const field = await readPostedResponse(details.requestBody);
  // IAM's sign-in has forms of its own.
  if (isFederation && field.kind === 'absent') return;
  const message = field.kind === 'withheld' ? null : field.kind === 'absent' ? '' : field.value;
  await keep({
    version: 1,
    kind: 'response-posted',
    time,
    tabId,
    private: isPrivate(details),
    requestId,
    url,
    message,
    messageIs: message === null ? 'withheld' : 'here',
    isRead: message === null,
    ...NO_FACTS,
    idpOrigin: originOf(details.originUrl),
  });
};

/** Firefox tells the page that posted, query and all; Chromium hides it. Only its origin is kept. */
const originOf = (address: string | undefined): string | null => {
  const page = originAndPath(address ?? '');
  return page === null ? null : new URL(page).origin;
};

/** Headers of an answer of AWS's. */
export const onAnswered = async (details: WebRequest.OnHeadersReceivedDetailsType): Promise<void> => {
  const isPrivateWindow = isPrivate(details);
  const handOver = handOverOf(details);
  if (handOver) {
    await keepHandOver(handOver.message, handOver.sentTo, details.timeStamp, details.tabId, isPrivateWindow);
  }
  const answered = answeredOf(details, isPrivateWindow);
  if (answered) await keep(answered);
};

/** The sign-in page's own call came back. */
export const onApiExecuted = async (details: WebRequest.OnCompletedDetailsType): Promise<void> => {
  const { url, method, tabId, timeStamp: time, statusCode: status } = details;
  if (method !== 'POST' || !isApiExecuteUrl(url)) return;
  await keep({ version: 1, kind: 'api-executed', time, tabId, private: isPrivate(details), status });
};

/** A message of the content script. */
export const onPageReported = async (message: unknown, sender: Runtime.MessageSender): Promise<void> => {
  const reported = readPageReport(message, sender, browser.runtime.id);
  if (!reported) return;
  const { report, tabId } = reported;
  const isPrivateWindow = isPrivate({ incognito: reported.private });
  if (report.kind === 'authn-request') {
    await keepHandOver(report.message, report.sentTo, report.time, tabId, isPrivateWindow);
  } else {
    await keep({ version: 1, tabId, private: isPrivateWindow, ...report });
  }
};

const keepHandOver = async (
  message: string,
  sentTo: string | null,
  time: number,
  tabId: number,
  isPrivateWindow: boolean,
): Promise<void> =>
  keep({
    version: 1,
    kind: 'authn-request',
    time,
    tabId,
    private: isPrivateWindow,
    message,
    isRead: false,
    messageId: null,
    sentTo,
  });
