import type { IdpTopic } from '../topics.ts';
import type { RefusalReasonId } from './refusal.ts';

/** The settings that a reason points to, where those of its cause are about something else. */
export const REASON_TOPICS: Readonly<Partial<Record<RefusalReasonId, readonly IdpTopic[]>>> = {
  // An assignment unlocks no account.
  'account-disabled': ['sign-in-log'],
  'account-locked': ['sign-in-log'],
  'account-unknown': ['sign-in-log'],
  password: ['sign-in-log'],
  // What the code means is not known.
  'code-unlisted': ['sign-in-log'],
  'request-binding': ['request-binding', 'sign-in-log'],
};
