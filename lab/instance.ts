/** The Identity Center instance that the lab simulates, and the URLs that follow from it. */
export interface LabInstance {
  readonly region: string;
  /** The endpoint family that AWS's page asks the IdP to post to. */
  readonly domain: SignInDomain;
  readonly directoryId: string;
  readonly tenant: string;
}

export interface InstanceUrls {
  /** Issuer URL: entityID of the service provider and expected Audience. */
  readonly issuer: string;
  /** The ACS in the AuthnRequest. */
  readonly acs: string;
  /** Every ACS of the instance. */
  readonly allAcs: readonly string[];
  readonly signInPage: string;
  readonly portal: string;
}

export type SignInDomain = (typeof PARTITIONS)[number]['domains'][number];

/**
 * Endpoint families per partition.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html (ACS endpoints, portal URLs),
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-identity-center-portal-access.html (sign-in hosts).
 * The paths of China and the European Sovereign Cloud are not published; the lab assumes that they are the same.
 */
const PARTITIONS = [
  {
    domains: ['signin.aws', 'sso.signin.aws', 'signin.aws.amazon.com'],
    issuerDomain: 'signin.aws.amazon.com',
    portal: ({ directoryId }: LabInstance) => `https://${directoryId}.awsapps.com/start`,
  },
  {
    domains: ['signin.amazonaws-us-gov.com', 'sso.signin.amazonaws-us-gov.com', 'signin-fips.amazonaws-us-gov.com'],
    issuerDomain: 'signin.amazonaws-us-gov.com',
    portal: ({ directoryId }: LabInstance) => `https://start.us-gov-home.awsapps.com/directory/${directoryId}`,
  },
  {
    domains: ['signin.amazonaws.cn'],
    issuerDomain: 'signin.amazonaws.cn',
    portal: ({ directoryId }: LabInstance) => `https://start.home.awsapps.cn/directory/${directoryId}`,
  },
  {
    domains: ['signin.amazonaws-eusc.eu'],
    issuerDomain: 'signin.amazonaws-eusc.eu',
    portal: ({ region }: LabInstance) => `https://ssoins-1234567890abcdef.${region}.portal.amazonaws.eu/`,
  },
] as const;

export const DEFAULT_INSTANCE: LabInstance = {
  region: 'us-east-1',
  domain: 'sso.signin.aws',
  directoryId: 'd-9067f1c2a3',
  tenant: '75732d656173742d312d5b8a1c4e-2f60-4d3b-9a7e-0c1d2e3f4a5b',
};

/** The endpoint and the entityID of IAM's own SAML federation, which is not Identity Center. */
export const IAM_FEDERATION = {
  entityId: 'urn:amazon:webservices',
  acs: 'https://signin.aws.amazon.com/saml',
} as const;

export function urlsOf(instance: LabInstance): InstanceUrls {
  const { region, domain, directoryId } = instance;
  const partition = partitionOf(domain);
  return {
    issuer: `https://${region}.${partition.issuerDomain}/platform/saml/${directoryId}`,
    acs: acsUrl(instance),
    allAcs: partition.domains.map((family) => acsUrl({ ...instance, domain: family })),
    signInPage: `https://${region}.${domain}/platform/${directoryId}/login`,
    portal: partition.portal(instance),
  };
}

export function acsUrl({ region, domain, tenant }: LabInstance): string {
  return `https://${region}.${domain}/platform/saml/acs/${tenant}`;
}

/** Another endpoint family of the same partition; null if it has only one. */
export function otherDomain(domain: SignInDomain): SignInDomain | null {
  return partitionOf(domain).domains.find((other) => other !== domain) ?? null;
}

export function isSignInHost(host: string): boolean {
  return PARTITIONS.some(({ domains }) => domains.some((domain) => host.endsWith(`.${domain}`)));
}

export function isPortalHost(host: string): boolean {
  return /\.(?:awsapps\.com|awsapps\.cn|portal\.amazonaws\.(?:com|eu)|app\.aws)$/.test(host);
}

function partitionOf(domain: SignInDomain): (typeof PARTITIONS)[number] {
  const found = PARTITIONS.find(({ domains }) => domains.some((known) => known === domain));
  if (found === undefined) throw new Error(`no partition has the sign-in domain ${domain}`);
  return found;
}
