import { type FederationAttribute, misspeltNameOf, nameOf } from '../iam-federation/attributes.ts';
import type { Assertion, AttributeValue } from '../saml/messages.ts';
import { type CheckResult, failing } from './check.ts';
import { stated } from './value.ts';

/**
 * IAM federation's attribute is missing or has no value. Names a misspelt attribute.
 *
 * @param values those of the attribute; null if the Assertion lacks it
 */
export const missingAttribute = (
  assertion: Pick<Assertion, 'attributes'>,
  attribute: FederationAttribute,
  values: readonly AttributeValue[] | null,
): CheckResult =>
  failing({
    weight: 'decisive',
    field: 'AttributeStatement/Attribute',
    expected: stated('attribute-name', nameOf(attribute)),
    received: stated('attribute-name', values === null ? misspeltNameOf(assertion, attribute) : null),
    expectedFrom: 'iam-rule',
  });
