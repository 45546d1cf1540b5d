import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyPair } from '../../fixtures/keys.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { decodeBase64Certificate, readCertificateFile, toPem } from '../../src/x509/certificate-file.ts';
import { derOf, pemOf } from './certificates.ts';

const fingerprintOf = (pem: string): string =>
  new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();

const first = pemOf('rsa-2048');
const second = pemOf('ec-p256');
const bare = first.replaceAll(/-----[^-]*-----/g, '');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const openssl = (...args: readonly string[]): Buffer => execFileSync('openssl', args, { stdio: 'pipe' });

/** With trust settings after the certificate, in the same block. */
function trusted(): string {
  const args = ['x509', '-trustout', '-addtrust', 'serverAuth', '-setalias', 'idp'];
  const pem = execFileSync('openssl', args, { input: first, encoding: 'utf8', stdio: 'pipe' });
  if (!pem.includes('BEGIN TRUSTED CERTIFICATE')) throw new Error('openssl wrote no trusted certificate');
  return pem;
}

test('only white space may follow a DER certificate', async () => {
  const file = await readCertificateFile(Uint8Array.from([...derOf('rsa-2048'), 0x00]));
  expect(file).toMatchObject({ ok: false, error: { reason: 'malformed' } });
});

test.each<[string, string, Uint8Array | string]>([
  ['PEM', 'pem', first],
  ['PEM as bytes', 'pem', bytes(first)],
  ['PEM with CRLF', 'pem', first.replaceAll('\n', '\r\n')],
  ['PEM with a byte order mark', 'pem', bytes(`\ufeff${first}`)],
  ['PEM behind bag attributes', 'pem', `Bag Attributes\n    friendlyName: a-b\nsubject=CN = x\n${first}`],
  ['PEM behind a comment', 'pem', `# the certificate -- of our IdP\n${first}# end\n`],
  ['PEM with trailing spaces', 'pem', first.replaceAll('\n', '  \n')],
  ['PEM on one line', 'pem', first.replaceAll('\n', '')],
  ['PEM with its private key before it', 'pem', keyPair('x509-rsa-2048').privateKey + first],
  ['DER', 'der', derOf('rsa-2048')],
  ['DER with a line break behind it', 'der', Uint8Array.from([...derOf('rsa-2048'), 0x0d, 0x0a])],
  ['PEM in UTF-16 with its mark', 'pem', Buffer.from(`\ufeff${first}`, 'utf16le')],
  ['PEM in UTF-16, big-endian', 'pem', Buffer.from(`\ufeff${first}`, 'utf16le').swap16()],
  ['a TRUSTED CERTIFICATE of openssl', 'pem', trusted()],
  ['base64 lines without header', 'base64-without-header', bare],
  ['base64 on one line', 'base64-without-header', bare.replaceAll('\n', '')],
  ['base64 as bytes with CRLF', 'base64-without-header', bytes(bare.replaceAll('\n', '\r\n'))],
])('%s is read as %s', async (_, encoding, input) => {
  const file = await readCertificateFile(input);
  expect(file).toMatchObject({ ok: true, value: { encoding, certificates: [{ sha256: fingerprintOf(first) }] } });
});

test('a file may contain several certificates', async () => {
  const file = await readCertificateFile(`first\n${first}\nsecond\n${second}`);
  const fingerprints = file.ok ? file.value.certificates.map(({ sha256 }) => sha256) : [];
  expect(fingerprints).toEqual([fingerprintOf(first), fingerprintOf(second)]);
});

const folder = temporaryFolder('certificate-files');
const { privateKeyFile, certificateFile, privateKey } = keyPair('x509-rsa-2048');
const ecKeyFile = keyPair('x509-ec-p256').privateKeyFile;
const pkcs12 = (): Buffer =>
  openssl('pkcs12', '-export', '-inkey', privateKeyFile, '-in', certificateFile, '-passout', 'pass:x');
const pkcs7 = (form: string): Buffer => openssl('crl2pkcs7', '-nocrl', '-certfile', certificateFile, '-outform', form);
const encryptedKey = (form: string): Buffer => {
  const out = join(folder, `encrypted.${form}`);
  openssl('pkcs8', '-topk8', '-in', privateKeyFile, '-passout', 'pass:x', '-outform', form, '-out', out);
  return execFileSync('cat', [out]);
};

test.each<[string, string, () => Uint8Array | string]>([
  ['a PEM private key', 'private-key', () => privateKey],
  ['a PKCS#1 PEM private key', 'private-key', () => openssl('rsa', '-in', privateKeyFile, '-traditional')],
  ['an encrypted PEM private key', 'private-key', () => encryptedKey('PEM')],
  [
    'a PKCS#8 DER private key',
    'private-key',
    () => openssl('pkcs8', '-topk8', '-nocrypt', '-in', privateKeyFile, '-outform', 'DER'),
  ],
  [
    'a PKCS#1 DER private key',
    'private-key',
    () => openssl('rsa', '-in', privateKeyFile, '-traditional', '-outform', 'DER'),
  ],
  ['an EC DER private key', 'private-key', () => openssl('ec', '-in', ecKeyFile, '-outform', 'DER')],
  ['an encrypted DER private key', 'private-key', () => encryptedKey('DER')],
  ['a private key as base64 without header', 'private-key', () => privateKey.replaceAll(/-----[^-]*-----/g, '')],
  ['PKCS#12', 'private-key', pkcs12],
  ['PEM PKCS#7', 'pkcs7', () => pkcs7('PEM')],
  ['DER PKCS#7', 'pkcs7', () => pkcs7('DER')],
  ['a public key', 'not-a-certificate', () => openssl('pkey', '-in', privateKeyFile, '-pubout')],
  ['a DER public key', 'not-a-certificate', () => openssl('pkey', '-in', privateKeyFile, '-pubout', '-outform', 'DER')],
  ['metadata', 'not-a-certificate', () => '<EntityDescriptor/>'],
  ['nothing', 'not-a-certificate', () => ''],
  ['no bytes', 'not-a-certificate', () => new Uint8Array()],
  ['PEM without its end line', 'truncated', () => first.replace(/-----END.*/, '')],
  ['PEM cut in the middle', 'truncated', () => first.slice(0, 500)],
  ['PEM with a wrong end line', 'truncated', () => first.replace('END CERTIFICATE', 'END PUBLIC KEY')],
  ['PEM with lines missing', 'truncated', () => first.split('\n').toSpliced(10, 4).join('\n')],
  ['PEM of other base64', 'not-a-certificate', () => '-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----'],
  ['DER cut short', 'truncated', () => derOf('rsa-2048').subarray(0, 300)],
  ['a file of more than 1 MB', 'too-large', () => new Uint8Array(1_048_577)],
])('%s is refused as %s', async (_, reason, input) => {
  expect(await readCertificateFile(input())).toEqual({ ok: false, error: { code: 'certificate-unreadable', reason } });
});

test('one unreadable certificate among others is not ignored', async () => {
  const damaged = second.replace(/\nMII/, '\nMIA');
  expect(await readCertificateFile(first + second)).toMatchObject({ ok: true });
  expect(await readCertificateFile(first + damaged)).toMatchObject({ ok: false });
});

test('PEM is written as openssl writes it', async () => {
  const certificate = await decodeBase64Certificate(bare);
  expect(certificate.ok && toPem(certificate.value)).toBe(first);
});

test('a file full of begin lines is refused at once', { timeout: 10_000 }, async () => {
  const file = '-----BEGIN CERTIFICATE-----\n'.repeat(36_000);
  expect(await readCertificateFile(file)).toMatchObject({ ok: false, error: { reason: 'truncated' } });
});
