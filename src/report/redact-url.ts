import { parseAcsUrl } from '../identity-center/endpoints.ts';
import { PARTITIONS } from '../identity-center/partitions.ts';
import type { Personal } from './personal.ts';
import type { Placeholders } from './placeholders.ts';

const URL_PARTS = /^(\s*[A-Za-z][A-Za-z0-9+.-]*:\/{1,2})([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/s;
const DIRECTORY_ID = /^d-[0-9a-z]{10}$/;
const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;

/** Path segments that SAML products and AWS use alike, whoever their customer is. */
const COMMON_SEGMENTS: ReadonlySet<string> = new Set(
  (
    'saml saml2 saml20 samlp sso idp adfs ls services trust realms auth protocol app apps acs platform start login ' +
    'metadata descriptor o profile post redirect v1 v2 application binding init portal directory trust http-post ' +
    'amazon_aws_sso shibboleth simplesaml simplesamlphp www module.php ssoservice.php metadata.php sso.saml2'
  ).split(' '),
);

/** Hosts of AWS tell the Region and the kind of endpoint; what names the customer in them is replaced. */
const AWS_SUFFIXES: readonly string[] = PARTITIONS.flatMap(({ signInSuffixes, arrivalSuffixes }) => [
  ...signInSuffixes,
  ...arrivalSuffixes,
  'portal.amazonaws.com',
]);
const AWS_LABELS: ReadonlySet<string> = new Set(['sso', 'signin', 'signin-fips', 'portal', 'start', 'us-gov-home']);

/** The names in queries of SAML, of OpenID Connect and of products' sign-in pages, whatever their values. */
const COMMON_QUERIES: ReadonlySet<string> = new Set(
  (
    'samlrequest samlresponse relaystate sigalg signature samlencoding samlart entityid providerid spentityid idpid spid ' +
    'forceauthn authnrequest id app appid app_id application client_id tenant tenantid realm target targetresource ' +
    'returnto return_to redirect redirect_uri redirect_url continue url state scope nonce response_type login_hint ' +
    'domain_hint prompt username user email hint organization org org_id directory_id workflowstatehandle workflowresulthandle ' +
    'orchestrator_id wa wtrealm wctx whr wreply wfresh client-request-id sso_reload mkt locale lang ui_locales tab_id ' +
    'execution session_code fromuri iss'
  ).split(' '),
);

/** The query's names that say which customer of the IdP is meant, so that its administrator needs the value. */
const NAMING_QUERIES: ReadonlySet<string> = new Set(['idpid']);

/** What of a URL is taken apart, characters: no entityID is longer (SAML core section 8.3.6). Of a longer one the host is enough. */
const LONGEST = 1024;

export interface UrlRedaction {
  readonly personal: Personal;
  readonly keepOrganisation: boolean;
  readonly placeholders: Placeholders;
}

/** Whether the text is written like a URL, a good one or not. */
export const looksLikeUrl = (text: string): boolean => URL_PARTS.test(text);

/**
 * A URL without what is personal or secret in it: user information, query values and fragment always, path segments that
 * give somebody away, and the customer's own names where the organisation is to be hidden. Its shape stays, letter case
 * and white space included.
 */
export const redactUrl = (text: string, redaction: UrlRedaction): string => {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = URL_PARTS.exec(text) ?? [];
  const host = authority.replace(/^.*@/s, '');
  if (text.length > LONGEST) {
    return `${scheme}${redactHost(host, redaction)}/${redaction.placeholders.standInFor('segment', text)}`;
  }
  return [
    scheme,
    redactHost(host, redaction),
    redactPath(text, path, redaction),
    redactQuery(query, redaction),
    fragment === '' ? '' : `#${redaction.placeholders.mark('…')}`,
  ].join('');
};

const redactHost = (host: string, { personal, keepOrganisation, placeholders }: UrlRedaction): string => {
  if (personal.isIn(host)) return `${placeholders.standInFor('host', host)}.example`;
  if (keepOrganisation || host === '') return host;
  const suffix = AWS_SUFFIXES.find((each) => host.toLowerCase().endsWith(`.${each}`));
  if (suffix === undefined) return `${placeholders.standInFor('host', host)}.example`;
  const labels = host.slice(0, -suffix.length - 1).split('.');
  return [...labels.map((label) => redactAwsLabel(label, placeholders)), host.slice(-suffix.length)].join('.');
};

const redactAwsLabel = (label: string, placeholders: Placeholders): string =>
  AWS_LABELS.has(label) || REGION.test(label) ? label : placeholders.standInFor('alias', label);

const redactPath = (url: string, path: string, redaction: UrlRedaction): string => {
  const { personal, keepOrganisation, placeholders } = redaction;
  const tenant = parseAcsUrl(url)?.tenant ?? null;
  return path
    .split('/')
    .map((segment) => {
      if (segment === '') return segment;
      if (COMMON_SEGMENTS.has(segment.toLowerCase())) return segment;
      if (isToken(segment) || (tenant === null && personal.isOrIsIn(segment))) {
        return placeholders.standInFor('segment', segment);
      }
      if (keepOrganisation) return segment;
      if (segment === tenant) return placeholders.standInFor('tenant', segment);
      return DIRECTORY_ID.test(segment)
        ? placeholders.directoryIdFor(segment)
        : placeholders.standInFor('segment', segment);
    })
    .join('/');
};

/** A JWT, or longer than any name that products give to applications, tenants and policies. */
const isToken = (segment: string): boolean => segment.length > 100 || /^eyJ[\w-]+\.[\w-]+\./.test(segment);

const redactQuery = (query: string, { personal, keepOrganisation, placeholders }: UrlRedaction): string => {
  if (query.length < 2) return query;
  const pairs = query
    .slice(1)
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const shown = COMMON_QUERIES.has(name.toLowerCase()) ? name : placeholders.mark('name');
      if (value.length === 0) return shown;
      const given = value.join('=');
      const keeps = keepOrganisation && NAMING_QUERIES.has(name) && !personal.isOrIsIn(given);
      return `${shown}=${keeps ? given : placeholders.standInFor('value', given)}`;
    });
  return `?${pairs.join('&')}`;
};
