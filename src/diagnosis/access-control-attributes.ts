import type { Assertion, Attribute } from '../saml/messages.ts';
import { type CheckResult, type Fault, failingOrPass, NOT_APPLICABLE } from './check.ts';
import type { Context } from './context.ts';

const PREFIX = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';

/** The attributes that Identity Center's rules on attributes for access control are about; it ignores all others. */
const accessControlAttributes = (assertion: Assertion): readonly Attribute[] =>
  assertion.attributes.filter((attribute) => attribute.name?.startsWith(PREFIX));

type AttributeFault = Pick<Fault, 'field' | 'expected' | 'received'>;

/**
 * Checks the attributes for access control against one of AWS's rules. At most likely, because AWS does not document
 * that it refuses a sign-in over them.
 */
export const askAttributes =
  (find: (attributes: readonly Attribute[]) => readonly AttributeFault[]) =>
  ({ assertion }: Pick<Context, 'assertion'>): CheckResult => {
    const attributes = assertion ? accessControlAttributes(assertion) : [];
    if (attributes.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      find(attributes).map((fault) => ({ ...fault, weight: 'likely', expectedFrom: 'identity-center-rule' })),
    );
  };
