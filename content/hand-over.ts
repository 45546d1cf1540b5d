import { originAndPath } from '../src/address.ts';
import type { PageReport } from '../src/observations/page-report.ts';

/**
 * Tells where an AWS sign-in page goes: to the IdP with an AuthnRequest, or on to the portal. The Navigation API shows
 * every way of going there, in both browsers: a form built by script, `location`, a link, meta refresh
 * (developer.mozilla.org/docs/Web/API/Navigation/navigate_event). Firefox has it from 147 on.
 */
export const watchHandOver = (documentStart: number, send: (report: PageReport) => void): void => {
  if ('navigation' in globalThis) {
    navigation.addEventListener('navigate', (event) => {
      if (event.destination.sameDocument || event.downloadRequest !== null) return;
      tellNavigation(event, documentStart, send);
    });
  } else {
    watchLeaving(send);
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

/**
 * Without the Navigation API: what stands in the page when that is left, the form of the HTTP-POST binding or a meta refresh.
 * Nothing shows where a script sends the page by `location`, nor that it went on to the portal.
 */
const watchLeaving = (send: (report: PageReport) => void): void => {
  addEventListener('pagehide', () => {
    const handedOver = postedRequest() ?? refreshedRequest();
    if (handedOver) send({ kind: 'authn-request', time: Date.now(), ...handedOver });
  });
};

interface HandedOver {
  readonly message: string;
  readonly sentTo: string | null;
}

const postedRequest = (): HandedOver | null => {
  const field = document.querySelector('input[name="SAMLRequest"]');
  if (!(field instanceof HTMLInputElement)) return null;
  return { message: field.value, sentTo: originAndPath(field.form?.action ?? '') };
};

const refreshedRequest = (): HandedOver | null => {
  const content = document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? '';
  const begin = /url\s*=/i.exec(content);
  // It may stand in quotation marks.
  const address = begin
    ? content
        .slice(begin.index + begin[0].length)
        .trim()
        .replaceAll(/^['"]|['"]$/g, '')
    : '';
  const message = URL.canParse(address) ? new URL(address).searchParams.get('SAMLRequest') : null;
  return message === null ? null : { message, sentTo: originAndPath(address) };
};
