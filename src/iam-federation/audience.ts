import type { PartitionId } from '../identity-center/partitions.ts';
import { parseFederationSignInUrl } from './sign-in-url.ts';

/**
 * The names of AWS as a service provider. AWS documents that of the commercial partition
 * (docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html); the others come from the
 * metadata that AWS publishes in those partitions, as public configurations show.
 */
const ENTITY_IDS: Readonly<Record<PartitionId, readonly string[]>> = {
  aws: ['urn:amazon:webservices'],
  'aws-us-gov': ['urn:amazon:webservices:govcloud'],
  'aws-cn': ['urn:amazon:webservices:cn-north-1'],
  'aws-eusc': [],
};

const ENTITY_ID = /^urn:amazon:webservices(?::|$)/;

/** Whether an Audience names IAM federation, by AWS's own name or one of its sign-in endpoints. */
export const isFederationAudience = (audience: string): boolean =>
  ENTITY_ID.test(audience) || parseFederationSignInUrl(audience) !== null;

/** The names that AWS documents as Audience in a partition, besides the sign-in endpoints. */
export const entityIdsOf = (partition: PartitionId): readonly string[] => ENTITY_IDS[partition];

/**
 * Whether the sign-in endpoints of a partition are known to accept this Audience, apart from values that the provider
 * in IAM may add.
 */
export const isKnownAudience = (audience: string, partition: PartitionId): boolean =>
  ENTITY_IDS[partition].includes(audience) || parseFederationSignInUrl(audience)?.partition === partition;
