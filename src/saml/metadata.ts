import { fail, type Result, succeed } from '../result.ts';
import { decodeBase64Certificate } from '../x509/certificate-file.ts';
import { attribute, childNamed, childrenNamed, textOf, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import type { Endpoint, Entity, IdpRole, Metadata, MetadataKey, SpRole } from './messages.ts';
import { SAML_METADATA, XML_SIGNATURE } from './names.ts';
import { type Undecodable, wrongRoot } from './undecodable.ts';

const ROLES = [
  'RoleDescriptor',
  'IDPSSODescriptor',
  'SPSSODescriptor',
  'AuthnAuthorityDescriptor',
  'AttributeAuthorityDescriptor',
  'PDPDescriptor',
  'AffiliationDescriptor',
];

/**
 * Reads metadata (saml-metadata 2.3): the IdP and SP roles of every entity, in document order.
 *
 * @returns the metadata, or `wrong-root`
 */
export const readMetadata = async (document: XmlDocument): Promise<Result<Metadata, Undecodable>> => {
  const element = document.root;
  const { localName: kind } = element;
  if (element.namespace !== SAML_METADATA || (kind !== 'EntityDescriptor' && kind !== 'EntitiesDescriptor')) {
    return fail(wrongRoot(kind));
  }
  const entities = await Promise.all(entitiesIn(element, { validUntil: null, cacheDuration: null }));
  return succeed({ kind, document, element, entities });
};

/** What a group sets for everything in it. */
type Lifetime = Pick<Entity, 'validUntil' | 'cacheDuration'>;

const entitiesIn = (element: XmlElement, inherited: Lifetime): readonly Promise<Entity>[] => {
  const lifetime = {
    validUntil: attribute(element, 'validUntil') ?? inherited.validUntil,
    cacheDuration: attribute(element, 'cacheDuration') ?? inherited.cacheDuration,
  };
  if (element.namespace !== SAML_METADATA) return [];
  if (element.localName === 'EntityDescriptor') return [readEntity(element, lifetime)];
  if (element.localName !== 'EntitiesDescriptor') return [];
  return element.children.flatMap((child) => (child.kind === 'element' ? entitiesIn(child, lifetime) : []));
};

const readEntity = async (element: XmlElement, lifetime: Lifetime): Promise<Entity> => {
  const idp = childNamed(element, SAML_METADATA, 'IDPSSODescriptor');
  const sp = childNamed(element, SAML_METADATA, 'SPSSODescriptor');
  return {
    entityId: attribute(element, 'entityID'),
    ...lifetime,
    idp: idp && (await readIdpRole(idp)),
    sp: sp && (await readSpRole(sp)),
    roles: element.children.flatMap((child) =>
      child.kind === 'element' && child.namespace === SAML_METADATA && ROLES.includes(child.localName)
        ? [child.localName]
        : [],
    ),
  };
};

const readIdpRole = async (role: XmlElement): Promise<IdpRole> => ({
  keys: await readKeys(role),
  singleSignOn: readEndpoints(role, 'SingleSignOnService'),
  singleLogout: readEndpoints(role, 'SingleLogoutService'),
  nameIdFormats: readNameIdFormats(role),
  wantAuthnRequestsSigned: isTrue(attribute(role, 'WantAuthnRequestsSigned')),
});

const readSpRole = async (role: XmlElement): Promise<SpRole> => ({
  keys: await readKeys(role),
  acs: readEndpoints(role, 'AssertionConsumerService'),
  singleLogout: readEndpoints(role, 'SingleLogoutService'),
  nameIdFormats: readNameIdFormats(role),
  authnRequestsSigned: isTrue(attribute(role, 'AuthnRequestsSigned')),
  wantAssertionsSigned: isTrue(attribute(role, 'WantAssertionsSigned')),
});

/** One key for each X509Certificate: a KeyDescriptor may contain several. */
const readKeys = async (role: XmlElement): Promise<readonly MetadataKey[]> => {
  const keys = await Promise.all(
    childrenNamed(role, SAML_METADATA, 'KeyDescriptor').flatMap((descriptor) =>
      childrenNamed(descriptor, XML_SIGNATURE, 'KeyInfo').map((keyInfo) =>
        readKeyInfo(attribute(descriptor, 'use'), keyInfo),
      ),
    ),
  );
  return keys.flat();
};

const readKeyInfo = async (use: string | null, keyInfo: XmlElement): Promise<readonly MetadataKey[]> => {
  const texts = childrenNamed(keyInfo, XML_SIGNATURE, 'X509Data')
    .flatMap((data) => childrenNamed(data, XML_SIGNATURE, 'X509Certificate'))
    .map((certificate) => textOf(certificate).replaceAll(/\s/g, ''));
  const read = await Promise.all(texts.map(decodeBase64Certificate));
  const certificates = read.map((certificate) => (certificate.ok ? certificate.value : null));
  const total = isChain(certificates) ? texts.join('').length : null;
  return texts.map((text, index) => ({
    use,
    certificate: certificates[index] ?? null,
    length: total ?? text.length,
  }));
};

/** Whether one of them issued another. Two self-signed certificates with the same name are an old key and its renewal. */
const isChain = (certificates: readonly MetadataKey['certificate'][]): boolean =>
  certificates.some(
    (each) => each && each.issuer !== each.subject && certificates.some((other) => other?.subject === each.issuer),
  );

const readEndpoints = (role: XmlElement, localName: string): readonly Endpoint[] =>
  childrenNamed(role, SAML_METADATA, localName).map((endpoint) => ({
    binding: attribute(endpoint, 'Binding'),
    location: attribute(endpoint, 'Location'),
    index: attribute(endpoint, 'index'),
    isDefault: isTrue(attribute(endpoint, 'isDefault')),
  }));

const readNameIdFormats = (role: XmlElement): readonly string[] =>
  childrenNamed(role, SAML_METADATA, 'NameIDFormat').map(textOf);

/** xs:boolean (XML Schema part 2, section 3.2.2); absent is false for each of these attributes (saml-metadata 2.4). */
const isTrue = (value: string | null): boolean => value !== null && /^[\t\n\r ]*(?:true|1)[\t\n\r ]*$/.test(value);
