import { isSessionName, SESSION_NAME_PATTERN } from '../iam-federation/session.ts';
import type { AttributeValue } from '../saml/messages.ts';
import { type CheckResult, failingOrPass } from './check.ts';
import { ruleValue, stated } from './value.ts';

/** Checks that values contain only the characters that IAM allows in the name of a session. */
export const checkSessionNames = (values: readonly Pick<AttributeValue, 'text'>[]): CheckResult =>
  failingOrPass(
    values
      .filter(({ text }) => !isSessionName(text))
      .map(({ text }) => ({
        weight: 'decisive',
        field: 'AttributeStatement/Attribute/AttributeValue',
        expected: ruleValue(SESSION_NAME_PATTERN),
        received: stated('session-name', text),
        expectedFrom: 'iam-rule',
      })),
  );
