import { fromBase64, toBase64 } from '../bytes.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Certificate, CertificateError, CertificateFile } from './certificate.ts';
import { readElement, Tag } from './der.ts';
import { readCertificate } from './read-certificate.ts';

/** 1 MB: room for hundreds of certificates. */
const maximumLength = 1_048_576;

/** RFC 7468 section 2. Text before, between and after the blocks is explanatory and means nothing. */
const pemBlock = /-----BEGIN ([^-]*)-----([^-]*)-----END ([^-]*)-----/g;
const pemLabel = /-----BEGIN ([^-]*)-----/g;
/** openssl appends what the certificate is trusted for (openssl-x509(1), "Trust settings"). */
const trustedLabel = 'TRUSTED CERTIFICATE';
const certificateLabels: ReadonlySet<string> = new Set(['CERTIFICATE', 'X509 CERTIFICATE', trustedLabel]);
const pkcs7Labels: ReadonlySet<string> = new Set(['PKCS7', 'PKCS #7 SIGNED DATA', 'CMS']);

const unreadable = (reason: CertificateError['reason']): Result<never, CertificateError> =>
  fail({ code: 'certificate-unreadable', reason });

const whatElse = (labels: readonly string[]): CertificateError['reason'] => {
  if (labels.some((label) => label.endsWith('PRIVATE KEY'))) {
    return 'private-key';
  }
  return labels.some((label) => pkcs7Labels.has(label)) ? 'pkcs7' : 'not-a-certificate';
};

const readPem = async (text: string): Promise<Result<CertificateFile, CertificateError>> => {
  const labels = [...text.matchAll(pemLabel)].map(([, label = '']) => label);
  const expected = labels.filter((label) => certificateLabels.has(label)).length;
  if (expected === 0) {
    return unreadable(whatElse(labels));
  }
  const bodies = [...text.matchAll(pemBlock)]
    .filter(([, begin = '', , end]) => certificateLabels.has(begin) && begin === end)
    .map(([, label, body = '']) => ({ body, isTrusted: label === trustedLabel }));
  if (bodies.length < expected) {
    return unreadable('truncated');
  }
  const certificates: Certificate[] = [];
  for (const { body, isTrusted } of bodies) {
    const certificate = isTrusted ? await decodeTrusted(body) : await decodeBase64Certificate(body);
    if (!certificate.ok) {
      return certificate;
    }
    certificates.push(certificate.value);
  }
  return succeed({ encoding: 'pem', certificates });
};

const decodeTrusted = async (text: string): Promise<Result<Certificate, CertificateError>> => {
  const bytes = fromBase64(text);
  return bytes === null ? unreadable('not-a-certificate') : readCertificate(firstElement(bytes));
};

/** Only the bytes of the first element; all bytes if they do not begin with one. */
const firstElement = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const element = readElement(bytes);
  return typeof element === 'string' ? bytes : element.encoding;
};

const isWhiteSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** A DER file without the line break that an editor or a shell appended. */
const withoutTrailingSpace = (input: Uint8Array): Uint8Array => {
  const element = firstElement(Uint8Array.from(input));
  return input.subarray(element.length).every(isWhiteSpace) ? element : input;
};

/** UTF-16 with its byte order mark, as Windows' editors and PowerShell save text; otherwise UTF-8. */
const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  return new TextDecoder(first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8').decode(bytes);
};

const readText = async (text: string): Promise<Result<CertificateFile, CertificateError>> => {
  if (text.includes('-----BEGIN ')) {
    return readPem(text);
  }
  const certificate = await decodeBase64Certificate(text);
  return certificate.ok
    ? succeed({ encoding: 'base64-without-header', certificates: [certificate.value] })
    : certificate;
};

/**
 * Reads base64 of a certificate's DER without header lines, with white space anywhere, as in `ds:X509Certificate`.
 * Fails with `not-a-certificate` if it is not base64, and otherwise like `readCertificate`.
 */
export const decodeBase64Certificate = async (text: string): Promise<Result<Certificate, CertificateError>> => {
  const der = fromBase64(text);
  return der === null ? unreadable('not-a-certificate') : readCertificate(der);
};

/**
 * Reads a certificate file as people have it: one DER certificate, PEM in UTF-8 or UTF-16 with any number of
 * certificates and anything around them, or base64 without header lines. A private key next to a certificate is
 * ignored; a private key or PKCS#7 alone is named in the error. `truncated`: a PEM block has no end line, or the DER
 * ends too early.
 */
export const readCertificateFile = async (
  input: Uint8Array | string,
): Promise<Result<CertificateFile, CertificateError>> => {
  if (input.length > maximumLength) {
    return unreadable('too-large');
  }
  if (typeof input === 'string') {
    return readText(input);
  }
  // As text this octet is `0`, with which neither PEM nor the base64 of a certificate begins.
  if (input[0] === Tag.sequence) {
    const certificate = await readCertificate(withoutTrailingSpace(input));
    return certificate.ok ? succeed({ encoding: 'der', certificates: [certificate.value] }) : certificate;
  }
  return readText(decodeText(input));
};

/** The certificate in PEM with lines of 64 characters (RFC 7468 section 5), as the AWS console accepts it. */
export const toPem = (certificate: Certificate): string => {
  const lines = toBase64(certificate.der).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};
