import type { CloudTrailRecord } from '../identity-center/cloudtrail.ts';
import type { UserRecord } from '../user-records/user-record.ts';
import { applyAddress } from './address-in-response.ts';
import { askApplication } from './application/ask-application.ts';
import type { Supplied } from './build-context.ts';
import { applyCloudTrail } from './cloudtrail.ts';
import { knownUserRecords } from './known-user-records.ts';

/** What people supplied besides a sign-in; everything that is left out was not supplied. */
export const suppliedOf = ({
  cloudTrail = [],
  userRecords = [],
}: {
  readonly cloudTrail?: readonly CloudTrailRecord[];
  readonly userRecords?: readonly UserRecord[];
} = {}): Supplied => ({
  applyAddress,
  askApplication,
  applyCloudTrail: applyCloudTrail(cloudTrail),
  userRecords: knownUserRecords(userRecords),
});
