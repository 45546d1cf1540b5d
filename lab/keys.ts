import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A private key and its self-signed certificate, both PEM; made by openssl at run time and never saved. */
export interface KeyPair {
  readonly key: string;
  readonly certificate: string;
}

/** A key pair for signing SAML messages: RSA, 2048 bits. */
export const makeSigningKey = (commonName: string): KeyPair => openssl(commonName, ['-newkey', 'rsa:2048']);

/** A key pair for the lab's https server, valid for these host names (wildcards allowed). */
export const makeServerKey = (hosts: readonly string[]): KeyPair =>
  openssl('the lab', [
    ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
    ...['-addext', `subjectAltName=${hosts.map((host) => `DNS:${host}`).join()}`],
  ]);

/** The base64 of a PEM certificate, as in SAML metadata and XML signatures. */
export const base64Of = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

function openssl(commonName: string, options: readonly string[]): KeyPair {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lab-key-'));
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  try {
    const files = ['-keyout', key, '-out', certificate];
    execFileSync(
      'openssl',
      ['req', '-x509', '-nodes', '-days', '365', '-subj', `/CN=${commonName}`, ...options, ...files],
      { stdio: 'pipe' },
    );
    return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
