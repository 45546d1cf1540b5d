import { describe, expect, it } from 'vitest';
import { certify, type KeyPair, keyPair } from '../../fixtures/keys.ts';
import type { Metadata } from '../../src/saml/messages.ts';
import { readSaml } from '../../src/saml/read.ts';

const read = async (xml: string): Promise<Metadata> => {
  const message = await readSaml(xml);
  if (!message.ok || !('entities' in message.value)) throw new Error(JSON.stringify(message));
  return message.value;
};

const MD = 'xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
const protocols = 'protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"';

const keyDescriptor = (use: string | null, ...certificates: readonly string[]): string =>
  `<md:KeyDescriptor${use === null ? '' : ` use="${use}"`}><ds:KeyInfo>${certificates
    .map((text) => `<ds:X509Data><ds:X509Certificate>${text}</ds:X509Certificate></ds:X509Data>`)
    .join('')}</ds:KeyInfo></md:KeyDescriptor>`;

const entity = (id: string, content: string, attributes = ''): string =>
  `<md:EntityDescriptor ${MD} entityID="${id}"${attributes}>${content}</md:EntityDescriptor>`;

const idpRole = (content: string, attributes = ''): string =>
  `<md:IDPSSODescriptor ${protocols}${attributes}>${content}</md:IDPSSODescriptor>`;

describe('metadata', () => {
  it('has all keys: a renewed one beside the old, for any use, several in one descriptor, and invalid certificates', async () => {
    const [one, two] = [keyPair('metadata-one'), keyPair('metadata-two')];
    const inLines = one.certificateBase64.replaceAll(/.{64}/g, '$&\n      ');
    const keys =
      keyDescriptor('signing', `\n${inLines}\n`) +
      keyDescriptor(null, two.certificateBase64, one.certificateBase64) +
      keyDescriptor('encryption', 'bm8gY2VydGlmaWNhdGU=') +
      '<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:KeyName>k</ds:KeyName></ds:KeyInfo></md:KeyDescriptor>';
    const [first] = (await read(entity('idp', idpRole(keys)))).entities;
    const subjects = first?.idp?.keys.map(({ use, certificate }) => [
      use,
      certificate && Buffer.from(certificate.der).toString('base64'),
    ]);
    expect(subjects).toEqual([
      ['signing', one.certificateBase64],
      [null, two.certificateBase64],
      [null, one.certificateBase64],
      ['encryption', null],
    ]);
  });

  it('counts a certificate together with its chain, and unrelated certificates separately', async () => {
    const root = keyPair('metadata-root', { subject: '/CN=root' });
    const issued = certify('metadata-issued', keyPair('metadata-one').privateKeyFile, {
      subject: '/CN=issued',
      extra: ['-CA', root.certificateFile, '-CAkey', root.privateKeyFile],
    });
    const [old, renewed] = [keyPair('metadata-old'), keyPair('metadata-renewed')];
    const lengthOf = (...pairs: readonly KeyPair[]): number =>
      pairs.map(({ certificateBase64 }) => certificateBase64).join('').length;
    const lengths = async (...descriptors: readonly string[]) =>
      (await read(entity('idp', idpRole(descriptors.join(''))))).entities[0]?.idp?.keys.map(({ length }) => length);
    const inLines = issued.certificateBase64.replaceAll(/.{64}/g, '$&\n');
    const whole = lengthOf(issued, root);
    expect(await lengths(keyDescriptor('signing', inLines, root.certificateBase64))).toEqual([whole, whole]);
    expect(await lengths(keyDescriptor(null, root.certificateBase64, inLines))).toEqual([whole, whole]);
    expect(await lengths(keyDescriptor(null, inLines), keyDescriptor(null, root.certificateBase64))).toEqual([
      lengthOf(issued),
      lengthOf(root),
    ]);
    expect(await lengths(keyDescriptor('signing', old.certificateBase64, renewed.certificateBase64))).toEqual([
      lengthOf(old),
      lengthOf(renewed),
    ]);
  });

  it('has all endpoints in order, with index and default', async () => {
    const acs =
      '<md:AssertionConsumerService Binding="b1" Location="l1" index="0"/>' +
      '<md:AssertionConsumerService Binding="b2" Location="l2" index="1" isDefault="true"/>' +
      '<md:AssertionConsumerService isDefault="1"/><md:SingleLogoutService Binding="b3" Location="l3"/>';
    const role = `<md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="false">${acs}</md:SPSSODescriptor>`;
    const { entities } = await read(entity('sp', role));
    expect(entities).toMatchObject([
      {
        entityId: 'sp',
        idp: null,
        sp: {
          authnRequestsSigned: true,
          wantAssertionsSigned: false,
          acs: [
            { binding: 'b1', location: 'l1', index: '0', isDefault: false },
            { binding: 'b2', location: 'l2', index: '1', isDefault: true },
            { binding: null, location: null, index: null, isDefault: true },
          ],
          singleLogout: [{ binding: 'b3', location: 'l3', index: null, isDefault: false }],
        },
      },
    ]);
  });

  it.each([
    ['', false],
    [' WantAuthnRequestsSigned="true"', true],
    [' WantAuthnRequestsSigned="1"', true],
    [' WantAuthnRequestsSigned="0"', false],
    [' WantAuthnRequestsSigned="True"', false],
  ])('reads xs:boolean:%s', async (attributes, expected) => {
    const [first] = (await read(entity('idp', idpRole('', attributes)))).entities;
    expect(first?.idp?.wantAuthnRequestsSigned).toBe(expected);
  });

  it('keeps NameIDFormats unchanged, and both roles of one entity', async () => {
    const formats = '<md:NameIDFormat>\n a </md:NameIDFormat><md:NameIDFormat>b</md:NameIDFormat>';
    const roles = `${idpRole(formats)}<md:AttributeAuthorityDescriptor/><md:SPSSODescriptor>${formats}</md:SPSSODescriptor><md:Organization/>`;
    const [first] = (await read(entity('both', roles))).entities;
    expect(first).toMatchObject({
      roles: ['IDPSSODescriptor', 'AttributeAuthorityDescriptor', 'SPSSODescriptor'],
      idp: { nameIdFormats: ['\n a ', 'b'] },
      sp: { nameIdFormats: ['\n a ', 'b'] },
    });
  });

  it('flattens nested groups, whose validUntil their entities inherit', async () => {
    const inner = `<md:EntitiesDescriptor validUntil="2031-01-01T00:00:00Z">${entity('b', '')}${entity('c', '', ' cacheDuration="PT1H"')}</md:EntitiesDescriptor>`;
    const outer = `<md:EntitiesDescriptor ${MD} validUntil="2030-01-01T00:00:00Z" cacheDuration="P1D">${entity('a', '', ' validUntil="2029-01-01T00:00:00Z"')}${inner}${entity('d', '')}</md:EntitiesDescriptor>`;
    const metadata = await read(outer);
    expect(metadata.kind).toBe('EntitiesDescriptor');
    expect(metadata.entities).toMatchObject([
      { entityId: 'a', validUntil: '2029-01-01T00:00:00Z', cacheDuration: 'P1D' },
      { entityId: 'b', validUntil: '2031-01-01T00:00:00Z', cacheDuration: 'P1D' },
      { entityId: 'c', validUntil: '2031-01-01T00:00:00Z', cacheDuration: 'PT1H' },
      { entityId: 'd', validUntil: '2030-01-01T00:00:00Z', cacheDuration: 'P1D' },
    ]);
  });

  it('ignores an entity where the schema allows none', async () => {
    const hidden = `<md:Extensions>${entity('hidden', idpRole(''))}</md:Extensions>`;
    expect((await read(entity('seen', hidden))).entities).toMatchObject([{ entityId: 'seen', idp: null, roles: [] }]);
  });
});
