import { parseAcsUrl } from '../identity-center/endpoints.ts';
import { PARTITIONS } from '../identity-center/partitions.ts';
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

/** The query's names that say which customer of the IdP is meant, so that its administrator needs the value. */
const NAMING_QUERIES: ReadonlySet<string> = new Set(['idpid']);

export interface UrlRedaction {
  /** Whether a part of a URL gives away somebody. */
  readonly isPersonal: (text: string) => boolean;
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
  return [
    scheme,
    redactHost(host, redaction),
    redactPath(text, path, redaction),
    redactQuery(query, redaction),
    fragment === '' ? '' : '#…',
  ].join('');
};

const redactHost = (host: string, { isPersonal, keepOrganisation, placeholders }: UrlRedaction): string => {
  if (isPersonal(host)) return `${placeholders.standInFor('host', host)}.example`;
  if (keepOrganisation || host === '') return host;
  const suffix = AWS_SUFFIXES.find((each) => host.toLowerCase().endsWith(`.${each}`));
  if (suffix === undefined) return `${placeholders.standInFor('host', host)}.example`;
  const labels = host.slice(0, -suffix.length - 1).split('.');
  return [...labels.map((label) => redactAwsLabel(label, placeholders)), host.slice(-suffix.length)].join('.');
};

const redactAwsLabel = (label: string, placeholders: Placeholders): string =>
  AWS_LABELS.has(label) || REGION.test(label) ? label : placeholders.standInFor('alias', label);

const redactPath = (url: string, path: string, redaction: UrlRedaction): string => {
  const { isPersonal, keepOrganisation, placeholders } = redaction;
  const tenant = parseAcsUrl(url)?.tenant ?? null;
  return path
    .split('/')
    .map((segment) => {
      if (segment === '') return segment;
      if (tenant === null && isPersonal(segment)) return placeholders.standInFor('segment', segment);
      if (keepOrganisation || COMMON_SEGMENTS.has(segment.toLowerCase())) return segment;
      if (segment === tenant) return placeholders.standInFor('tenant', segment);
      return DIRECTORY_ID.test(segment)
        ? redactDirectoryId(segment, placeholders)
        : placeholders.standInFor('segment', segment);
    })
    .join('/');
};

const redactQuery = (query: string, { isPersonal, keepOrganisation, placeholders }: UrlRedaction): string => {
  if (query.length < 2) return query;
  const pairs = query
    .slice(1)
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const shown = /^[A-Za-z_]{1,20}$/.test(name) && !isPersonal(name) ? name : 'name';
      if (value.length === 0) return shown;
      const given = value.join('=');
      const keeps = keepOrganisation && NAMING_QUERIES.has(name) && !isPersonal(given);
      return `${shown}=${keeps ? given : placeholders.standInFor('value', given)}`;
    });
  return `?${pairs.join('&')}`;
};

/** A directory id of the same shape, so that what is made from it (a URL, a command) keeps its shape too. */
export const redactDirectoryId = (id: string, placeholders: Placeholders): string => {
  const number = placeholders.standInFor('directory', id).replace(/^.*-/, '');
  return `d-${number.padStart(10, '0')}`;
};
