import type { KnownUsers } from '../diagnosis/user-names.ts';
import { type CloudTrailRecord, readCloudTrail } from './cloudtrail-record.ts';
import { readListUsers } from './list-users.ts';

/** What somebody pasted of AWS's side, to be set beside a sign-in. */
export interface Pasted {
  readonly cloudTrail: CloudTrailRecord | null;
  /** User names as Identity Center has them; null where the text is no list of users. */
  readonly users: KnownUsers | null;
}

/** Pasted text is short; longer ones are not searched. */
const LONGEST = 4 * 1024 * 1024;

/** Reads pasted text: a CloudTrail record or `errorMessage`, or output of `aws identitystore list-users`. */
export const readPasted = (text: string): Pasted =>
  text.length > LONGEST
    ? { cloudTrail: null, users: null }
    : { cloudTrail: readCloudTrail(text), users: readListUsers(text) };

/** Whether the text was one of these. */
export const isPasted = ({ cloudTrail, users }: Pasted): boolean => cloudTrail !== null || users !== null;
