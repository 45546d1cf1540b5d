import type { KnownUsers } from '../diagnosis/user-names.ts';
import type { CloudTrailRecord } from '../identity-center/cloudtrail.ts';
import { readUserRecords } from '../user-records/read-user-records.ts';
import type { UserRecord } from '../user-records/user-record.ts';
import { readCloudTrail } from './cloudtrail-record.ts';
import { readListUsers } from './list-users.ts';

/** What somebody pasted from AWS's side or about users, to be compared with a sign-in. */
export interface Pasted {
  readonly cloudTrail: readonly CloudTrailRecord[];
  /** User names as Identity Center has them; null if the text is not a list of users. */
  readonly users: KnownUsers | null;
  /** Users' records, from the IdP or from Identity Center. */
  readonly userRecords: readonly UserRecord[];
}

/** Pasted text is short; longer ones are not searched. */
const LONGEST = 4 * 1024 * 1024;

/** Reads pasted text: a CloudTrail record or `errorMessage`, output of `aws identitystore list-users`, or users' records. */
export const readPasted = (text: string): Pasted =>
  text.length > LONGEST
    ? { cloudTrail: [], users: null, userRecords: [] }
    : { cloudTrail: readCloudTrail(text), users: readListUsers(text), userRecords: readUserRecords(text) };

/** Whether anything in the text can be used. */
export const isPasted = ({ cloudTrail, users, userRecords }: Pasted): boolean =>
  cloudTrail.some(({ error }) => error !== null) || users !== null || userRecords.length > 0;
