/** The pages that the AWS double shows, and the ways in which its page hands over to the IdP. */

/** What a refused sign-in is told. */
export interface ErrorPage {
  readonly heading: string;
  readonly text: string;
}

/** What STS adds to its words. */
const STS = '(service: AWSSecurityTokenService; status code: 400; error code: InvalidIdentityToken)';

/**
 * Heading and text as AWS documents them or as users reported them.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html,
 * https://github.com/goauthentik/authentik/issues/4554, https://github.com/zitadel/zitadel/issues/8601,
 * https://github.com/aws/aws-cli/issues/10507; of IAM federation: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html
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
 * IAM federation's choice of roles: the Response is posted once more, with the role (as public tools read that page, e.g.
 * https://github.com/Versent/saml2aws/blob/master/aws_account.go).
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

export const errorPage = ({ heading, text }: ErrorPage): string =>
  page(
    'Amazon Web Services',
    `<div id="root"><div role="alert"><h2>${escapeHtml(heading)}</h2><p>${escapeHtml(text)}</p></div></div>`,
  );

/**
 * The sign-in page as a single-page application: empty at first, it asks its own API how the sign-in stands, and draws the
 * answer. The API answers an error with status 400 and `{ message: { heading, text, errorCode } }`.
 */
export const lateErrorPage = (apiPath: string): string =>
  page(
    'Amazon Web Services',
    `<div id="root"></div><script>
      fetch(${JSON.stringify(apiPath)}, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"stepId":""}' })
        .then((answer) => answer.json())
        .then(({ message }) => setTimeout(() => {
          const alert = document.createElement('div');
          alert.setAttribute('role', 'alert');
          alert.appendChild(document.createElement('h2')).textContent = message.heading;
          alert.appendChild(document.createElement('p')).textContent = message.text;
          document.getElementById('root').appendChild(alert);
        }, 300));
    </script>`,
  );

/** A page that leaves for `url` by script. */
export const locationPage = (url: string): string =>
  page('Amazon Web Services', `<script>location.href = ${JSON.stringify(url)};</script>`);

/** A page that leaves for `url` by itself. */
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
