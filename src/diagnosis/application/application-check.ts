import type { SettingTopic } from '../../idp/topics.ts';
import type { IdpApplication } from '../../idp-application/idp-application.ts';
import type { FindingCode } from '../causes.ts';
import type { CheckResult, Fault, FaultWeight } from '../check.ts';
import type { Context } from '../context.ts';
import type { ExpectedFrom, Value } from '../finding.ts';
import { APPLICATION_FIELD } from './application-field.ts';

/**
 * One question about the settings of the application at the IdP, with the code that a sign-in with these settings would
 * give.
 */
export interface ApplicationCheck {
  readonly code: FindingCode;
  readonly ask: (application: IdpApplication, context: Context) => CheckResult;
}

/** A setting that is wrong. */
export const wrongSetting = (
  topic: SettingTopic,
  weight: FaultWeight,
  expected: Value | null,
  received: Value | null,
  expectedFrom: ExpectedFrom | null = 'identity-center-rule',
): Fault => ({ weight, field: `${APPLICATION_FIELD}${topic}`, expected, received, expectedFrom });
