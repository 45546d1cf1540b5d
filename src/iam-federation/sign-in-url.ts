import { PARTITIONS, type PartitionId } from '../identity-center/partitions.ts';

/**
 * AWS's sign-in endpoints for IAM's own SAML federation, which exchange a Response for a role. The global endpoint has
 * no Region in its name; an endpoint that accepts encrypted Assertions ends in the identifier of the provider in IAM.
 * Sources: docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html and
 * docs.aws.amazon.com/general/latest/gr/signin-service.html. No endpoint was published in the European Sovereign Cloud,
 * so its shape follows the sign-in host.
 */
export interface FederationSignInUrl {
  readonly partition: PartitionId;
  /** Null for the global endpoint. */
  readonly region: string | null;
  /** The provider's own identifier (`SAMLSP…`) after `/saml/acs/`; null if the URL names no provider. */
  readonly providerId: string | null;
}

const HOST = /^(?:([a-z]{2,}(?:-[a-z]+)+-\d{1,2})\.)?signin(?:-fips)?\.([a-z.-]+)$/;
const PATH = /^\/saml(?:\/acs\/([0-9A-Za-z]+))?\/?$/;

/**
 * Reads a sign-in endpoint of IAM federation, of any partition and Region; null for anything else. Query and fragment
 * do not matter.
 */
export const parseFederationSignInUrl = (text: string): FederationSignInUrl | null => {
  // The URL parser would drop white space silently.
  const url = /\s/.test(text) || !URL.canParse(text) ? null : new URL(text);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  const [, region = null, suffix = ''] = HOST.exec(url.hostname) ?? [];
  const path = PATH.exec(url.pathname);
  const partition = PARTITIONS.find(({ signInSuffixes }) => signInSuffixes.includes(suffix));
  return partition && path ? { partition: partition.id, region, providerId: path[1] ?? null } : null;
};

/** Whether this is a sign-in endpoint of IAM federation, of any partition and Region. */
export const isFederationSignInUrl = (text: string): boolean => parseFederationSignInUrl(text) !== null;
