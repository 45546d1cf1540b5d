/**
 * The AWS partitions in which Identity Center exists, and the host suffixes of each.
 * Sources: docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html (commercial),
 * enable-identity-center-portal-access.html (allow lists), the GovCloud guide, the AWS SDKs' endpoint rules.
 */
export type PartitionId = 'aws' | 'aws-us-gov' | 'aws-cn' | 'aws-eusc';

export interface Partition {
  readonly id: PartitionId;
  /** Host suffix of sign-in pages and ACS after `<region>.signin.`, by endpoint family. */
  readonly signInSuffixes: readonly string[];
  /** Host suffix of the issuer URL after `<region>.signin.`. */
  readonly issuerSuffix: string;
  /** Suffixes of hosts on which a sign-in arrives: access portal, device page, console. */
  readonly arrivalSuffixes: readonly string[];
}

export const PARTITIONS: readonly Partition[] = [
  {
    id: 'aws',
    signInSuffixes: ['aws', 'aws.amazon.com'],
    issuerSuffix: 'aws.amazon.com',
    arrivalSuffixes: [
      'awsapps.com',
      'portal.amazonaws.com',
      'app.aws',
      'sso.amazonaws.com',
      'console.aws.amazon.com',
      'console.amazonaws.com',
      'console.aws',
    ],
  },
  {
    id: 'aws-us-gov',
    signInSuffixes: ['amazonaws-us-gov.com'],
    issuerSuffix: 'amazonaws-us-gov.com',
    arrivalSuffixes: ['us-gov-home.awsapps.com', 'console.amazonaws-us-gov.com'],
  },
  {
    id: 'aws-cn',
    signInSuffixes: ['amazonaws.cn'],
    issuerSuffix: 'amazonaws.cn',
    arrivalSuffixes: [
      'awsapps.cn',
      'portal.amazonaws.com.cn',
      'app.amazonwebservices.com.cn',
      'sso.amazonaws.com.cn',
      'console.amazonaws.cn',
    ],
  },
  {
    id: 'aws-eusc',
    signInSuffixes: ['amazonaws-eusc.eu'],
    issuerSuffix: 'amazonaws-eusc.eu',
    arrivalSuffixes: ['portal.amazonaws.eu', 'app.amazonwebservices.eu', 'console.amazonaws-eusc.eu'],
  },
];
