/** The pages that the AWS double shows, and the ways in which its page sends the user to the IdP. */

/** How a page of a failure prints the request ID and the time: in one text node, spread over several, or in a table. */
export const PRINTS = ['text-node', 'spread', 'table'] as const;
export type Print = (typeof PRINTS)[number];

/** What the user reads after a refused sign-in. */
export interface ErrorPage {
  readonly heading: string;
  readonly text: string;
  /** Absent if neither a request ID nor a time is printed below. */
  readonly print?: Print;
}

/** What AWS prints below the words of a failure (https://github.com/kirodotdev/Kiro/issues/10681). */
export interface Printed {
  readonly requestId: string;
  readonly time: Date;
}

/** A page in an invented language, which can be recognised only by what it prints below. */
export const UNKNOWN_LANGUAGE: ErrorPage = {
  heading: 'Vel oru mentik, sai oru',
  text: 'Nesu poltari kon dresu anvek. Tolme ruvai.',
};
const LABELS = ['Poltari', 'Anvek'] as const;

/** The code that STS adds to its words. */
const STS = '(service: AWSSecurityTokenService; status code: 400; error code: InvalidIdentityToken)';

/**
 * Heading and text as AWS documents them or as users reported them.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html,
 * https://github.com/goauthentik/authentik/issues/4554, https://github.com/zitadel/zitadel/issues/8601,
 * https://github.com/aws/aws-cli/issues/10507; for IAM federation:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html
 */
export const ERROR_PAGES = {
  'not-you-its-us': {
    heading: "It's not you, it's us",
    text: "We couldn't complete your request right now. Please try again later.",
  },
  'code-not-right': {
    heading: 'Something went wrong',
    text: "Looks like this code isn't right. Please try again.",
  },
  'does-not-compute': {
    heading: "Something doesn't compute",
    text: "We couldn't verify your sign-in credentials. Please try again.",
  },
  'unexpected-error': {
    heading: 'An unexpected error has occurred',
    text: 'Please try signing in again. If the error persists, please contact your administrator.',
  },
  'invalid-saml-response': {
    heading: 'Your request included an invalid SAML response.',
    text: 'To logout, click here.',
  },
  'session-name-required': { heading: 'RoleSessionName is required in AuthnResponse', text: STS },
  'session-name-invalid': {
    heading: 'RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
    text: STS,
  },
  'source-identity-invalid': {
    heading: 'Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
    text: STS,
  },
  'role-not-authorized': { heading: 'Not authorized to perform sts:AssumeRoleWithSAML', text: STS },
  'signature-invalid': { heading: 'Response signature invalid', text: STS },
  'issuer-not-in-provider': { heading: 'Failed to assume role: Issuer not present in specified provider', text: STS },
  'provider-not-found': { heading: "Specified provider doesn't exist.", text: STS },
  'duration-too-long': {
    heading: 'Requested DurationSeconds exceeds MaxSessionDuration set for this role.',
    text: STS,
  },
  'audience-not-taken': { heading: 'Response does not contain the required audience.', text: STS },
} as const satisfies Record<string, ErrorPage>;

export type ErrorPageId = keyof typeof ERROR_PAGES;

export const HAND_OVERS = ['redirect', 'post-form', 'location', 'meta-refresh'] as const;
export type HandOver = (typeof HAND_OVERS)[number];

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

export const portalPage = (): string => page('AWS access portal', '<h1>AWS access portal</h1><p>Accounts</p>');

/**
 * IAM federation's choice of roles, which posts the Response once more with the role (as public tools read that page,
 * e.g. https://github.com/Versent/saml2aws/blob/master/aws_account.go).
 */
export const rolesPage = (roles: readonly string[], samlResponse: string): string =>
  page(
    'Amazon Web Services Sign-In',
    `<form id="saml_form" action="/saml" method="post"><p>Select a role:</p><fieldset>${roles
      .map(
        (role) => `<label><input type="radio" name="roleIndex" value="${escapeHtml(role)}">${escapeHtml(role)}</label>`,
      )
      .join('')}</fieldset><input type="hidden" name="SAMLResponse" value="${escapeHtml(samlResponse)}">` +
      '<button id="signin_button">Sign In</button></form>',
  );

export const errorPage = (failure: ErrorPage, printed: Printed): string =>
  page('Amazon Web Services', `<div id="root">${alertOf(failure, printed)}</div>`);

/** The part of the page that describes the failure. */
export const alertOf = ({ heading, text, print }: ErrorPage, printed: Printed): string =>
  `<div role="alert"><h2>${escapeHtml(heading)}</h2><p>${escapeHtml(text)}</p>${print === undefined ? '' : printedAs(print, printed)}</div>`;

const printedAs = (print: Print, { requestId, time }: Printed): string => {
  const [id, at] = LABELS;
  switch (print) {
    case 'text-node':
      return `<p>${id}: ${requestId} ${at}: ${time.toUTCString()}</p>`;
    case 'spread':
      return `<p>${id}: ${inParts(requestId, /(?<=-)/)}</p><p>${at}: ${inParts(time.toUTCString(), /(?<= )/)}</p>`;
    case 'table':
      return `<table><tr><td>${id}<td>${requestId}<tr><td>${at}<td>${time.toUTCString()}</table>`;
  }
};

const inParts = (text: string, separator: RegExp): string =>
  text
    .split(separator)
    .map((part) => `<span>${part}</span>`)
    .join('');

/**
 * The sign-in page as a single-page application: it is empty at first, asks its own API for the state of the sign-in
 * and draws the answer. For an error the API answers with status 400 and a `message`, whose markup the lab's page
 * draws.
 */
export const lateErrorPage = (apiPath: string): string =>
  page(
    'Amazon Web Services',
    `<div id="root"></div><script>
      fetch(${JSON.stringify(apiPath)}, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"stepId":""}' })
        .then((answer) => answer.json())
        .then(({ message }) => setTimeout(() => {
          document.getElementById('root').insertAdjacentHTML('beforeend', message.markup);
        }, 300));
    </script>`,
  );

/** The cookie with the URL to which an accepted sign-in goes next. */
export const WORKFLOW_COOKIE = 'platform-workflow-state';

/**
 * The cookie that the ACS sets with its 303 (https://github.com/jonathanmorley/oktaws/issues/454): the real cookie also
 * contains a code and the user name.
 */
export const workflowCookie = (url: string): string =>
  `${WORKFLOW_COOKIE}=${encodeURIComponent(JSON.stringify({ redirect: { url, method: 'GET' } }))}; Path=/; Secure`;

/** The URL in the value of that cookie. */
export const goesOnTo = (cookie: string): string => JSON.parse(decodeURIComponent(cookie)).redirect.url;

/** The target page of that 303, whose script goes to the URL in the cookie. */
export const goingOnPage = (): string =>
  page(
    'Amazon Web Services',
    `<div id="root"></div><script>
      const [, state] = /(?:^|; )${WORKFLOW_COOKIE}=([^;]*)/.exec(document.cookie);
      location.assign((${goesOnTo})(state));
    </script>`,
  );

/** A page whose script goes to `url`. */
export const locationPage = (url: string): string =>
  page('Amazon Web Services', `<script>location.href = ${JSON.stringify(url)};</script>`);

/** A page that goes to `url` by a meta refresh. */
export const metaRefreshPage = (url: string): string =>
  page('Amazon Web Services', '', `<meta http-equiv="refresh" content="0;url=${escapeHtml(url)}">`);

/** A page that posts these fields to `url` by script. */
export const postFormPage = (url: string, fields: Readonly<Record<string, string>>): string =>
  page(
    'Amazon Web Services',
    `<form method="post" action="${escapeHtml(url)}">${Object.entries(fields)
      .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
      .join('')}</form><script>document.forms[0].submit();</script>`,
  );

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
