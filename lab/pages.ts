/** The pages that the AWS double shows, and the ways in which its page hands over to the IdP. */

/** What a refused sign-in is told. */
export interface ErrorPage {
  readonly heading: string;
  readonly text: string;
}

/**
 * Heading and text as AWS documents them or as users reported them.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html,
 * https://github.com/goauthentik/authentik/issues/4554, https://github.com/zitadel/zitadel/issues/8601,
 * https://github.com/aws/aws-cli/issues/10507
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
} as const satisfies Record<string, ErrorPage>;

export type ErrorPageId = keyof typeof ERROR_PAGES;

export const HAND_OVERS = ['redirect', 'post-form', 'location', 'meta-refresh'] as const;
export type HandOver = (typeof HAND_OVERS)[number];

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

export const portalPage = (): string => page('AWS access portal', '<h1>AWS access portal</h1><p>Accounts</p>');

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
