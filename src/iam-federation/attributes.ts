import type { Assertion, Attribute, AttributeValue } from '../saml/messages.ts';

/** The attributes that IAM federation reads (docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html). */
export type FederationAttribute =
  | 'Role'
  | 'RoleSessionName'
  | 'SessionDuration'
  | 'SourceIdentity'
  | 'TransitiveTagKeys'
  | `PrincipalTag:${string}`;

const PREFIX = 'https://aws.amazon.com/SAML/Attributes/';

/** The spelling in the documentation for China, where public set-ups use the usual names as well. */
const CHINA_PREFIX = 'http://www.amazonaws.cn/SAML/Attributes/';

/** The Name of an attribute, as AWS documents it; case-sensitive. */
export const nameOf = (attribute: FederationAttribute): string => PREFIX + attribute;

/** The attribute with this Name; null for any other Name. */
export const federationAttributeOf = (name: string): FederationAttribute | null => {
  const prefix = [PREFIX, CHINA_PREFIX].find((each) => name.startsWith(each));
  const rest = prefix === undefined ? '' : name.slice(prefix.length);
  return isAttribute(rest) ? rest : null;
};

const NAMES: readonly string[] = ['Role', 'RoleSessionName', 'SessionDuration', 'SourceIdentity', 'TransitiveTagKeys'];

const isAttribute = (name: string): name is FederationAttribute =>
  NAMES.includes(name) || (name.startsWith('PrincipalTag:') && name !== 'PrincipalTag:');

/** The values of an attribute, from all Attribute elements with its Name; null if there are none. */
export const valuesOf = (
  assertion: Pick<Assertion, 'attributes'>,
  attribute: FederationAttribute,
): readonly AttributeValue[] | null => {
  const named = assertion.attributes.filter(({ name }) => name !== null && federationAttributeOf(name) === attribute);
  return named.length > 0 ? named.flatMap(({ values }) => values) : null;
};

/** Whether an Assertion carries anything that only IAM federation reads, so that it was made for IAM. */
export const isMadeForIam = ({ attributes }: Pick<Assertion, 'attributes'>): boolean =>
  attributes.some(({ name }) => name !== null && federationAttributeOf(name) !== null);

/** A Name without its letter case, scheme, slashes and white space. */
const skeleton = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s/]/g, '')
    .replace(/^https?:/, '');

/**
 * A misspelled Name that was meant for this attribute; null if there is none. A bare `Role` counts only if it contains
 * an ARN, because Keycloak sends a user's own roles under that name.
 */
export const misspeltNameOf = (
  { attributes }: Pick<Assertion, 'attributes'>,
  attribute: FederationAttribute,
): string | null => {
  const isMeant = ({ name, values }: Attribute): boolean => {
    const read = skeleton(name ?? '');
    if (read === skeleton(nameOf(attribute))) return true;
    return (
      read === skeleton(attribute) && (attribute !== 'Role' || values.some(({ text }) => text.includes('arn:aws')))
    );
  };
  return attributes.find(isMeant)?.name ?? null;
};
