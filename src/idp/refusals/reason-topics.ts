import type { IdpTopic } from '../topics.ts';
import type { RefusalReasonId } from './refusal.ts';

/** The settings that a reason points to, if its cause points to others. */
export const REASON_TOPICS: Readonly<Partial<Record<RefusalReasonId, readonly IdpTopic[]>>> = {
  // Assigning the application does not unlock an account.
  'account-disabled': ['sign-in-log'],
  'account-locked': ['sign-in-log'],
  'account-unknown': ['sign-in-log'],
  password: ['sign-in-log'],
  // Nobody knows what the code means.
  'code-unlisted': ['sign-in-log'],
  'request-binding': ['request-binding', 'sign-in-log'],
};
