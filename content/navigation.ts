import { originAndPath } from '../src/address.ts';
import type { PageReport } from '../src/observations/page-report.ts';

/**
 * Reports where an AWS sign-in page goes: to the IdP with an AuthnRequest, or on to the portal. The Navigation API
 * shows every kind of navigation, in both browsers: a form built by script, `location`, a link, meta refresh
 * (developer.mozilla.org/docs/Web/API/Navigation/navigate_event).
 */
export const watchNavigation = (documentStart: number, send: (report: PageReport) => void): void => {
  navigation.addEventListener('navigate', (event) => {
    if (event.destination.sameDocument || event.downloadRequest !== null) return;
    const report = reportOf(event, documentStart);
    if (report) send(report);
  });
};

const reportOf = (event: NavigateEvent, documentStart: number): PageReport | null => {
  const to = originAndPath(event.destination.url);
  if (to === null) return null;
  const time = Date.now();
  // In Firefox an X-ray wrapper around the form data cannot be iterated; `get` works in both.
  const message = event.formData?.get('SAMLRequest') ?? new URL(event.destination.url).searchParams.get('SAMLRequest');
  if (typeof message === 'string') return { kind: 'authn-request', time, message, sentTo: to };
  const { isActive } = navigator.userActivation;
  return { kind: 'page-left', time, documentStart, to, byUser: event.userInitiated, isActive };
};
