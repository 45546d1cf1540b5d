import { isDirectoryId } from './directory-id.ts';
import type { PartitionId } from './partitions.ts';
import { REGION_PATTERN } from './regions.ts';

/** What an AWS access portal URL says about the instance that it belongs to. */
export interface PortalUrl {
  readonly partition: PartitionId;
  /** The identity store's id, in the classic form only, because an alias or an instance id cannot be compared with it. */
  readonly directoryId: string | null;
  readonly region: string | null;
}

interface PortalShape {
  readonly partition: PartitionId;
  readonly host: RegExp;
  readonly path: RegExp;
}

const NO_PATH = /^\/?$/;
const START = /^\/start\/?$/;
const DIRECTORY = /^\/directory\/(?<name>[a-z0-9-]+)\/?$/;
const NAME = '(?<name>[a-z0-9-]+)';
const REGION = `(?<region>${REGION_PATTERN})`;

/**
 * Shapes: docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html (commercial),
 * docs.amazonaws.cn/en_us/aws/latest/userguide/iam-identity-center.html (China), the GovCloud user guide, and the
 * endpoint tables of the AWS SDKs (European Sovereign Cloud).
 */
const SHAPES: readonly PortalShape[] = [
  { partition: 'aws-us-gov', host: /^start\.us-gov-home\.awsapps\.com$/, path: DIRECTORY },
  { partition: 'aws-us-gov', host: new RegExp(`^start\\.${REGION}\\.us-gov-home\\.awsapps\\.com$`), path: DIRECTORY },
  { partition: 'aws', host: new RegExp(`^${NAME}\\.awsapps\\.com$`), path: START },
  {
    partition: 'aws',
    host: new RegExp(`^(?<instance>ssoins-[0-9a-z]+)\\.${REGION}\\.portal\\.amazonaws\\.com$`),
    path: NO_PATH,
  },
  {
    partition: 'aws',
    host: new RegExp(`^(?<instance>ssoins-[0-9a-z]+)\\.portal\\.${REGION}\\.app\\.aws$`),
    path: NO_PATH,
  },
  { partition: 'aws-cn', host: /^start\.home\.awsapps\.cn$/, path: DIRECTORY },
  { partition: 'aws-cn', host: new RegExp(`^start\\.${REGION}\\.home\\.awsapps\\.cn$`), path: DIRECTORY },
  {
    partition: 'aws-cn',
    host: new RegExp(`^(?<instance>ssoins-[0-9a-z]+)\\.${REGION}\\.portal\\.amazonaws\\.com\\.cn$`),
    path: NO_PATH,
  },
  {
    partition: 'aws-cn',
    host: new RegExp(`^(?<instance>ssoins-[0-9a-z]+)\\.portal\\.${REGION}\\.app\\.amazonwebservices\\.com\\.cn$`),
    path: NO_PATH,
  },
  {
    partition: 'aws-eusc',
    host: new RegExp(`^(?<instance>ssoins-[0-9a-z]+)\\.${REGION}\\.portal\\.amazonaws\\.eu$`),
    path: NO_PATH,
  },
];

/** Newer GovCloud instances have portals on the commercial suffixes, so the Region determines the partition there. */
const partitionOfRegion = (region: string | null, otherwise: PartitionId): PartitionId =>
  region?.startsWith('us-gov-') ? 'aws-us-gov' : otherwise;

/**
 * Reads an access portal URL of a known form; null for anything else. The query and the fragment are ignored, because
 * people copy the URL from the address bar.
 */
export const parsePortalUrl = (text: string): PortalUrl | null => {
  const url = /\s/.test(text) || !URL.canParse(text) ? null : new URL(text);
  if (url?.protocol !== 'https:') return null;
  for (const { partition, host, path } of SHAPES) {
    const [atHost, atPath] = [host.exec(url.hostname), path.exec(url.pathname)];
    if (!atHost || !atPath) continue;
    const name = atHost.groups?.['name'] ?? atPath.groups?.['name'] ?? null;
    const region = atHost.groups?.['region'] ?? null;
    return {
      partition: partitionOfRegion(region, partition),
      directoryId: name !== null && isDirectoryId(name) ? name : null,
      region,
    };
  }
  return null;
};

/** The start URL, without anything that people copied after it; null if this is not an access portal URL. */
export const startUrlOf = (text: string): string | null => {
  if (parsePortalUrl(text) === null) return null;
  const { origin, pathname } = new URL(text);
  return origin + (pathname === '/' ? '/' : pathname.replace(/\/$/, ''));
};

/**
 * The start URL that somebody probably meant by a text that is not one: it lacks the scheme or `/start`, or has white
 * space or a console's path. Null if nothing in it looks like a portal.
 */
export const proposedStartUrl = (text: string): string | null => {
  const address = text.trim().replace(/^(?:https?:\/\/)?/i, 'https://');
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  return [origin + pathname, `${origin}/start`, `${origin}/`].map(startUrlOf).find((url) => url !== null) ?? null;
};
