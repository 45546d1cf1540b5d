import { originAndPath } from './address.ts';
import type { PageReport } from './report.ts';

/**
 * Tells where an AWS sign-in page goes: to the IdP with an AuthnRequest, or on to the portal. The Navigation API shows
 * every way of going there, in both browsers: a form built by script, `location`, a link, meta refresh
 * (developer.mozilla.org/docs/Web/API/Navigation/navigate_event).
 */
export const watchHandOver = (documentStart: number, send: (report: PageReport) => void): void => {
  if ('navigation' in globalThis) {
    navigation.addEventListener('navigate', (event) => {
      if (event.destination.sameDocument || event.downloadRequest !== null) return;
      tellNavigation(event, documentStart, send);
    });
  } else {
    watchForm(send);
  }
};

const tellNavigation = (event: NavigateEvent, documentStart: number, send: (report: PageReport) => void): void => {
  const to = originAndPath(event.destination.url);
  if (to === null) return;
  const time = Date.now();
  // In Firefox the form is seen through an X-ray that cannot be iterated: `get` works in both.
  const message = event.formData?.get('SAMLRequest') ?? new URL(event.destination.url).searchParams.get('SAMLRequest');
  if (typeof message === 'string') send({ kind: 'authn-request', time, message, sentTo: to });
  // A script may act for a click, which `userInitiated` does not tell.
  const byUser = event.userInitiated || navigator.userActivation.isActive;
  send({ kind: 'page-left', time, documentStart, to, byUser });
};

/** Without the Navigation API: the form of the HTTP-POST binding as it stands in the page when that is left. */
const watchForm = (send: (report: PageReport) => void): void => {
  addEventListener('pagehide', () => {
    const field = document.querySelector('input[name="SAMLRequest"]');
    if (!(field instanceof HTMLInputElement)) return;
    send({
      kind: 'authn-request',
      time: Date.now(),
      message: field.value,
      sentTo: originAndPath(field.form?.action ?? ''),
    });
  });
};
