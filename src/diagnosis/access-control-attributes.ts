import type { Assertion, Attribute } from '../saml/messages.ts';

const PREFIX = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';

/** The attributes that Identity Center's rules on attributes for access control are about; it ignores all others. */
export const accessControlAttributes = (assertion: Assertion): readonly Attribute[] =>
  assertion.attributes.filter((attribute) => attribute.name?.startsWith(PREFIX));
