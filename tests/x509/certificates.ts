import { X509Certificate } from 'node:crypto';
import { type KeyOptions, keyPair } from '../../fixtures/keys.ts';

/** Certificates of many kinds, made by openssl; `file` is PEM. */
export const certificateKinds: Readonly<Record<string, KeyOptions>> = {
  'rsa-1024': { kind: 'rsa:1024' },
  'rsa-2048': { kind: 'rsa:2048', subject: '/C=US/ST=Washington/L=Seattle/O=Example Corp/OU=Identity/CN=idp.example' },
  'rsa-3072-sha512': { kind: 'rsa:3072', extra: ['-sha512'] },
  'rsa-sha1': { kind: 'rsa:2048', extra: ['-sha1'] },
  'rsa-signed-with-pss': { kind: 'rsa:2048', extra: ['-sigopt', 'rsa_padding_mode:pss'] },
  'rsa-pss-key': { kind: 'rsa-pss:2048' },
  'ec-p256': { kind: 'ec:P-256' },
  'ec-p384': { kind: 'ec:P-384', extra: ['-sha384'] },
  'ec-p521': { kind: 'ec:P-521', extra: ['-sha512'] },
  'ec-secp256k1': { kind: 'ec:secp256k1' },
  'ec-brainpool': { kind: 'ec:brainpoolP384r1' },
  'ec-prime239v1': { kind: 'ec:prime239v1' },
  'ec-sect571r1': { kind: 'ec:sect571r1' },
  'ec-secp224r1': { kind: 'ec:secp224r1' },
  ed25519: { kind: 'ed25519' },
  'utf8-subject': { kind: 'ec:P-256', subject: '/C=DE/O=Müller & Söhne/CN=идентичность 身份 🔑' },
  'escaped-subject': {
    kind: 'ec:P-256',
    subject: '/O= leading, and trailing /OU=#hash "quoted" \\+ <a;b>/CN=back\\\\slash\\/',
  },
  'control-characters': { kind: 'ec:P-256', subject: '/O=line\nbreak\ttab/CN=\u007f' },
  'only-a-space': { kind: 'ec:P-256', subject: '/O= /CN=x' },
  'multi-valued': { kind: 'ec:P-256', subject: '/O=Example/CN=one+UID=two+OU=three', extra: ['-multivalue-rdn'] },
  'many-types': {
    kind: 'ec:P-256',
    subject:
      '/DC=com/DC=example/emailAddress=admin@example.com/serialNumber=42/title=Dr/SN=Doe/GN=Jane/street=Main St 1/postalCode=12345',
  },
  'empty-subject': { kind: 'ec:P-256', subject: '/' },
  'long-serial': { kind: 'ec:P-256', extra: ['-set_serial', `0x7f${'ab'.repeat(19)}`] },
  'high-bit-serial': { kind: 'ec:P-256', extra: ['-set_serial', '0xff01'] },
  'small-serial': { kind: 'ec:P-256', extra: ['-set_serial', '5'] },
  'generalized-time': { kind: 'ec:P-256', extra: ['-days', '20000'] },
};

export const pemOf = (name: string): string => keyPair(`x509-${name}`, certificateKinds[name] ?? {}).certificate;

export const derOf = (name: string): Uint8Array => new X509Certificate(pemOf(name)).raw;
