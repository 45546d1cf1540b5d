import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import type { Certificate } from '../../src/x509/certificate.ts';
import { readCertificate } from '../../src/x509/read-certificate.ts';
import { certificateKinds, derOf, pemOf } from './certificates.ts';

const read = async (der: Uint8Array): Promise<Certificate> => {
  const result = await readCertificate(der);
  if (!result.ok) {
    throw new Error(result.error.reason);
  }
  return result.value;
};

/** Names of types that node (openssl) writes differently from the IANA registry. */
const registeredNames: ReadonlyMap<string, string> = new Map([
  ['SN', 'sn'],
  ['GN', 'givenName'],
  ['street', 'STREET'],
]);

/** node's form: a line for each relative name, in order, with values escaped as in RFC 2253, RFC 4514's predecessor. */
const fromNode = (name: string | undefined): string =>
  (name ?? '')
    .split('\n')
    .map((line) =>
      line
        .split(/(?<!\\) \+ /)
        .map((part) => part.replace(/^[^=]*/, (type) => registeredNames.get(type) ?? type))
        .join('+'),
    )
    .toReversed()
    .join(',');

const plainHex = (text: string): string => text.replaceAll(':', '').toLowerCase();

describe('what a certificate says agrees with node', () => {
  test.each(Object.keys(certificateKinds))('%s', async (name) => {
    const der = derOf(name);
    const judge = new X509Certificate(der);
    const certificate = await read(der);
    expect(certificate.subject).toBe(fromNode(judge.subject));
    expect(certificate.issuer).toBe(fromNode(judge.issuer));
    expect(certificate.serialNumber).toBe(judge.serialNumber.toLowerCase());
    expect(certificate.notBefore).toBe(Date.parse(judge.validFrom));
    expect(certificate.notAfter).toBe(Date.parse(judge.validTo));
    expect(certificate.sha1).toBe(plainHex(judge.fingerprint));
    expect(certificate.sha256).toBe(plainHex(judge.fingerprint256));
    expect(certificate.der).toEqual(Uint8Array.from(der));
    const { asymmetricKeyType, asymmetricKeyDetails } = judge.publicKey;
    const kind = asymmetricKeyType?.startsWith('rsa') ? 'RSA' : asymmetricKeyType === 'ec' ? 'EC' : 'other';
    expect(certificate.publicKey.kind).toBe(kind);
    if (kind === 'RSA') {
      expect(certificate.publicKey.bits).toBe(asymmetricKeyDetails?.modulusLength);
    }
    if (asymmetricKeyType !== 'rsa-pss') {
      const spki = judge.publicKey.export({ type: 'spki', format: 'der' });
      expect(certificate.publicKey.spki).toEqual(Uint8Array.from(spki));
    }
  });

  test.each(Object.keys(certificateKinds))('the signature algorithm of %s is what openssl prints', async (name) => {
    const printed = execFileSync('openssl', ['x509', '-noout', '-text'], { input: pemOf(name), encoding: 'utf8' });
    const [, expected = ''] = /Signature Algorithm: (\S+)/.exec(printed) ?? [];
    const { signatureAlgorithm } = await read(derOf(name));
    // openssl leaves the dash out of RSASSA-PSS (RFC 8017 appendix A.2.3) and capitalises ED25519.
    expect(signatureAlgorithm.replace('RSASSA-PSS', 'rsassaPss').toLowerCase()).toBe(expected.toLowerCase());
  });
});

test.each([
  ['ec-p256', 256, 'P-256'],
  ['ec-p384', 384, 'P-384'],
  ['ec-p521', 521, 'P-521'],
  ['ec-secp256k1', 256, null],
  ['ec-brainpool', 384, null],
  ['ec-secp224r1', 224, null],
  ['ec-prime239v1', 239, null],
  ['ec-sect571r1', 571, null],
])('%s has %i bits on curve %s', async (name, bits, curve) => {
  expect((await read(derOf(name))).publicKey).toMatchObject({ bits, curve });
});

test('a key restricted to RSASSA-PSS is passed to WebCrypto as an RSA key', async () => {
  const { publicKey } = await read(derOf('rsa-pss-key'));
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', publicKey.spki, algorithm, true, ['verify']);
  expect(key.algorithm).toMatchObject({ modulusLength: 2048 });
});

test('names are written as RFC 4514 says', async () => {
  expect((await read(derOf('escaped-subject'))).subject).toBe(
    'CN=back\\\\slash/,OU=\\#hash \\"quoted\\" \\+ \\<a\\;b\\>,O=\\ leading\\, and trailing\\ ',
  );
  expect((await read(derOf('multi-valued'))).subject).toMatch(/^CN=one\+|OU=three\+|UID=two\+/);
});

/** The certificate with the first occurrence of these bytes replaced, with the same length. */
const exchange = (der: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(der).toString('hex').replace(from, to), 'hex'));

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

test('string types other than UTF-8 are read', async () => {
  const der = derOf('rsa-2048');
  const subjectWith = async (from: string, to: string): Promise<string> => (await read(exchange(der, from, to))).issuer;
  const utf8 = `0c08${hex('Identity')}`;
  expect(await subjectWith(utf8, `1408${hex('Identit\u00e9')}`)).toContain('OU=Identité,');
  expect(await subjectWith(utf8, '1e080049006400740020')).toContain('OU=Idt\\ ,');
  expect(await subjectWith(utf8, '1c08000000490001f511')).toContain('OU=I\u{1f511},');
  expect(await subjectWith(utf8, `0408${hex('Identity')}`)).toContain(`OU=#0408${hex('Identity')},`);
  expect(await subjectWith(utf8, `1308${hex('Identit\u00e9')}`)).toContain('OU=#1308');
});

test('an unknown attribute type is written in dotted-decimal form with its encoded value', async () => {
  const unknown = exchange(derOf('rsa-2048'), '060355040b', '0603550463');
  expect((await read(unknown)).issuer).toContain(`,2.5.4.99=#0c08${hex('Identity')},`);
});

test('a date that does not exist is refused', async () => {
  const der = derOf('rsa-2048');
  const year = new Date((await read(der)).notBefore).getUTCFullYear() % 100;
  const time = new RegExp(`170d${hex(String(year))}.{20}5a`).exec(Buffer.from(der).toString('hex'))?.[0] ?? 'none';
  const impossible = exchange(der, time, `170d${hex('250231000000Z')}`);
  expect(await readCertificate(impossible)).toMatchObject({ ok: false, error: { reason: 'malformed' } });
  const possible = exchange(der, time, `170d${hex('990228000000Z')}`);
  expect((await read(possible)).notBefore).toBe(Date.parse('1999-02-28T00:00:00Z'));
});

test('every truncation is reported as truncated', async () => {
  const der = derOf('ec-p256');
  for (let length = 1; length < der.length; length += 1) {
    expect(await readCertificate(der.subarray(0, length))).toMatchObject({ ok: false, error: { reason: 'truncated' } });
  }
});

test('bytes after the certificate are refused', async () => {
  expect(await readCertificate(Uint8Array.from([...derOf('ec-p256'), 0]))).toMatchObject({
    ok: false,
    error: { reason: 'malformed' },
  });
});

const acceptedByNode = (der: Uint8Array): X509Certificate | null => {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
};

test('every flipped byte gives a typed error or a certificate that node reads in the same way', async () => {
  const der = derOf('ec-p256');
  const reasons = new Set<string>();
  for (let index = 0; index < der.length; index += 1) {
    for (const flip of [0x01, 0x80, 0xff]) {
      const flipped = Uint8Array.from(der, (byte, at) => (at === index ? byte ^ flip : byte));
      const result = await readCertificate(flipped);
      reasons.add(result.ok ? 'read' : result.error.reason);
      const judge = result.ok ? acceptedByNode(flipped) : null;
      if (result.ok && judge !== null) {
        expect(result.value.notBefore).toBe(Date.parse(judge.validFrom));
        expect(result.value.sha256).toBe(plainHex(judge.fingerprint256));
      }
    }
  }
  expect([...reasons].sort()).toEqual(['malformed', 'not-a-certificate', 'read', 'truncated']);
});

test('a curve given by its parameters has as many bits as its prime', async () => {
  const { privateKeyFile } = keyPair('x509-ec-prime239v1', certificateKinds['ec-prime239v1']);
  const explicit = join(temporaryFolder('explicit-curve'), 'key.pem');
  execFileSync('openssl', ['ec', '-in', privateKeyFile, '-param_enc', 'explicit', '-out', explicit], { stdio: 'pipe' });
  const certificate = execFileSync(
    'openssl',
    ['req', '-x509', '-new', '-key', explicit, '-subj', '/CN=x', '-days', '2', '-outform', 'DER'],
    { stdio: 'pipe' },
  );
  expect((await read(certificate)).publicKey).toMatchObject({ kind: 'EC', bits: 239, curve: null });
});
