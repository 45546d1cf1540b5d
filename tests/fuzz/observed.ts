import { defaultFields } from '../../fixtures/response.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import { NOTHING_OBSERVED, type ObservedSignIn } from '../../src/diagnosis/observed.ts';

/** A refused sign-in with this message, as the worker passes it to the diagnosis. */
export const observedResponse = (message: string): ObservedSignIn => ({
  ...NOTHING_OBSERVED,
  post: {
    ...UNKNOWN_POST,
    url: defaultFields.acsUrl,
    message,
    deviceTime: Date.UTC(2026, 0, 15, 10, 0, 1),
    awsTime: Date.UTC(2026, 0, 15, 10, 0, 2),
    timeFrom: 'browser',
    status: 200,
  },
  page: 'not-you-its-us',
  outcome: 'refused',
});
