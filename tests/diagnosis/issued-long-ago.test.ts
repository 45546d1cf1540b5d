import { expect, it } from 'vitest';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { cleanSignIn, MINUTE, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { judge } from '../matrix/judge.ts';

/** Valid for an hour, so that only its age can be wrong. */
const postedAfter = (delay: number): SignIn => {
  const clean = cleanSignIn(IDP_STYLES.general, 'sp', false);
  if (clean.message === null) throw new Error('a clean sign-in has a message');
  const until = clean.message.issueInstant + 60 * MINUTE;
  const message = { ...clean.message, confirmedUntil: until, notOnOrAfter: until };
  return { ...clean, message, awsDelay: delay, deviceDelay: delay };
};

it.each([
  [5 * MINUTE, []],
  [5 * MINUTE + 1000, ['issued-long-ago']],
])('a Response that is posted %i ms after it was issued: %j', async (delay, expected) => {
  const { findings } = await judge(postedAfter(delay), 'xml-crypto');
  expect(findings.map(({ code }) => code)).toEqual(expected);
});
