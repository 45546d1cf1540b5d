import { isDirectoryId } from './directory-id.ts';
import { PARTITIONS, type Partition, type PartitionId } from './partitions.ts';
import { REGION_PATTERN } from './regions.ts';

/**
 * The URLs of Identity Center, by shape. Shapes: identity center user guide, "Workforce access through an additional
 * Region" (docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html). No ACS URL was ever
 * published in China and the European Sovereign Cloud, so their shape follows the sign-in host.
 */

/** `signin.aws`, `sso.signin.aws` (dual-stack) or the older `signin.aws.amazon.com`; other partitions have the first two forms. */
export type EndpointFamily = 'ipv4' | 'dual-stack' | 'alternative-ipv4';

export interface SignInHost {
  readonly partition: PartitionId;
  readonly region: string;
  readonly family: EndpointFamily;
}

export interface AcsUrl extends SignInHost {
  readonly tenant: string;
}

export interface IssuerUrl {
  readonly partition: PartitionId;
  readonly region: string;
  readonly directoryId: string;
}

const REGION = new RegExp(`^${REGION_PATTERN}$`);
const SIGN_IN_HOST = /^([a-z0-9-]+)\.(sso\.)?signin(?:-fips)?\.([a-z.-]+)$/;
const ACS_PATH = /^\/platform\/saml\/acs\/([0-9A-Za-z-]+)\/?$/;
const ISSUER_PATH = /^\/platform\/saml\/(.+)$/;
const API_EXECUTE_PATH = /^\/platform\/.*\/?api\/execute$/;

const parseHttps = (text: string): URL | null => {
  // The URL parser would drop white space silently.
  const url = /\s/.test(text) || !URL.canParse(text) ? null : new URL(text);
  return url?.protocol === 'https:' && url.port === '' && url.username === '' ? url : null;
};

const partitionOfSignIn = (suffix: string): Partition | null =>
  PARTITIONS.find((partition) => partition.signInSuffixes.includes(suffix)) ?? null;

const parseSignInHost = (host: string): SignInHost | null => {
  const [, region, dualStack, suffix] = SIGN_IN_HOST.exec(host) ?? [];
  const partition = suffix === undefined ? null : partitionOfSignIn(suffix);
  if (region === undefined || partition === null || !REGION.test(region)) return null;
  const family = dualStack ? 'dual-stack' : suffix === 'aws.amazon.com' ? 'alternative-ipv4' : 'ipv4';
  return { partition: partition.id, region, family };
};

/** Reads an ACS URL of any Region, family and partition; null for anything else. A query does not matter. */
export const parseAcsUrl = (text: string): AcsUrl | null => {
  const url = parseHttps(text);
  const host = url && parseSignInHost(url.hostname);
  const tenant = url && ACS_PATH.exec(url.pathname)?.[1];
  return host && tenant ? { ...host, tenant } : null;
};

/**
 * Whether this is the id of a directory (`d-…`) or an instance (`ssoins-…`), which people put in place of an ACS URL's
 * tenant.
 */
export const isDirectoryOrInstanceId = (text: string): boolean =>
  isDirectoryId(text) || /^ssoins-[0-9a-z]+$/.test(text);

/** Whether an ACS URL is written exactly as AWS shows it: nothing after the tenant, and no other spelling of the host. */
export const isDocumentedAcsUrl = (text: string): boolean => {
  const acs = parseAcsUrl(text);
  return acs !== null && new URL(text).href === text && text.endsWith(`/platform/saml/acs/${acs.tenant}`);
};

/** Reads an issuer URL (Identity Center's entityID, the Audience); null unless it has exactly the documented shape. */
export const parseIssuerUrl = (text: string): IssuerUrl | null => {
  const url = parseHttps(text);
  const host = url && parseSignInHost(url.hostname);
  const directoryId = url && ISSUER_PATH.exec(url.pathname)?.[1];
  if (!host || !directoryId || !isDirectoryId(directoryId)) return null;
  if (url.href !== text || !text.endsWith(directoryId)) return null;
  if (host.family === 'dual-stack') return null;
  const partition = PARTITIONS.find((each) => each.id === host.partition);
  if (!url.hostname.endsWith(`.${partition?.issuerSuffix}`)) return null;
  return { partition: host.partition, region: host.region, directoryId };
};

/** The Region, family and partition of the host of a sign-in page or an ACS; null for any other host. */
export const signInHostOf = (text: string): SignInHost | null => {
  const url = parseHttps(text);
  return url && parseSignInHost(url.hostname);
};

/** Whether this is the sign-in page's own API call. Its body carries passwords and is never read. */
export const isApiExecuteUrl = (text: string): boolean => {
  const url = parseHttps(text);
  return url !== null && parseSignInHost(url.hostname) !== null && API_EXECUTE_PATH.test(url.pathname);
};

/** The longest first, because GovCloud's portals are below a suffix of the commercial partition. */
const ARRIVALS = PARTITIONS.flatMap(({ id, arrivalSuffixes }) =>
  arrivalSuffixes.map((suffix) => ({ id, suffix, below: `.${suffix}` })),
).toSorted((a, b) => b.suffix.length - a.suffix.length);

/** The partition whose access portal, console or device page this is; null for any other URL. */
export const arrivalPartitionOf = (text: string): PartitionId | null => {
  const host = parseHttps(text)?.hostname ?? '';
  return ARRIVALS.find(({ suffix, below }) => host === suffix || host.endsWith(below))?.id ?? null;
};

/** Whether a tab that goes here after the POST has signed in: access portal, console or device page of any partition. */
export const isArrivalUrl = (text: string): boolean => arrivalPartitionOf(text) !== null;
