import type { Assertion } from '../saml/messages.ts';
import type { UserRecord } from '../user-records/user-record.ts';
import { type CheckResult, type Fault, failingOrPass, NOT_APPLICABLE } from './check.ts';
import type { Context } from './context.ts';

/** Checks the names that provisioning needs, in the message's attributes and in the user's record. */
export const checkNames = (
  { assertion, userRecord }: Context,
  inMessage: (attributes: Assertion['attributes']) => readonly Fault[],
  inRecord: (record: UserRecord) => readonly Fault[],
): CheckResult => {
  const attributes = assertion?.attributes ?? [];
  if (userRecord === null && attributes.length === 0) return NOT_APPLICABLE;
  return failingOrPass([...inMessage(attributes), ...(userRecord === null ? [] : inRecord(userRecord))]);
};
