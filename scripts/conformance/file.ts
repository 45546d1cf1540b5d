import { factsOf } from '../../src/diagnosis/facts.ts';
import { decodeMessage, type Wrapping } from '../../src/saml/decode.ts';
import type { AuthnRequest } from '../../src/saml/messages.ts';
import { readMetadata } from '../../src/saml/metadata.ts';
import { SAML_METADATA, SAML_PROTOCOL } from '../../src/saml/names.ts';
import { readMessage } from '../../src/saml/read.ts';
import { readCertificateFile } from '../../src/x509/certificate-file.ts';
import { parseXml } from '../../src/xml/parse.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';
import { verifySignatures } from '../../src/xmldsig/verify.ts';
import { compareCertificate, fingerprints } from './certificates.ts';
import { expectedFacts, withCutValues } from './expected-facts.ts';
import { compareMetadata } from './metadata.ts';
import { compareReports } from './report.ts';
import { compareCoverage, compareSignatures } from './signatures.ts';
import type { Tally } from './tally.ts';
import type { FileTruth, Truth } from './truth.ts';

/** Reads one file with the program's own code and compares everything with the truth. */
export const compareFile = async (
  tally: Tally,
  file: string,
  bytes: Uint8Array,
  expected: FileTruth,
  truth: Truth,
): Promise<void> => {
  if (expected.kind === 'cert') return compareCertificates(tally, file, bytes, expected, truth);

  const decoded = decodeMessage(bytes);
  tally.compare(file, 'file.decodes', decoded.ok, true);
  if (!decoded.ok) return;
  tally.compare(file, 'file.encoding', sorted(decoded.value.wrappings), sorted(wrappingsOf(expected)));

  const parsed = parseXml(decoded.value.xml);
  const isSound =
    expected.well_formed && !expected.doctype && !expected.xmllint_namespace_error && !expected.expat_error;
  if (!parsed.ok && isSound && parsed.error.reason !== 'not-well-formed') {
    return tally.refuse(file, 'file.isRead', parsed.error.reason);
  }
  tally.compare(file, 'file.isRead', parsed.ok, isSound);
  if (!parsed.ok || !expected.parsers_agree) return;
  await compareDocument(tally, file, parsed.value, expected, truth);
  if (expected.root === 'Response') await compareReports(tally, file, bytes, expected);
};

const compareDocument = async (
  tally: Tally,
  file: string,
  document: XmlDocument,
  expected: FileTruth,
  truth: Truth,
): Promise<void> => {
  const signatures = await verifySignatures(document, []);
  compareSignatures(tally, file, signatures, expected.signatures, truth);

  const isMetadata = document.root.namespace === SAML_METADATA;
  const message = isMetadata ? await readMetadata(document) : readMessage(document);
  const kind = message.ok ? message.value.kind : null;
  tally.compare(file, 'file.kind', kind, isRead(expected) ? expected.root : null);
  if (!message.ok) return;
  switch (message.value.kind) {
    case 'Response': {
      const { signatures: _, ...facts } = factsOf(message.value, signatures);
      tally.compare(file, 'facts', withCutValues(facts), expectedFacts(expected));
      compareCoverage(tally, file, message.value, signatures, expected);
      break;
    }
    case 'AuthnRequest':
      tally.compare(file, 'authnRequest', describeRequest(message.value), expectedRequest(expected));
      break;
    case 'EntityDescriptor':
    case 'EntitiesDescriptor':
      compareMetadata(tally, file, message.value.entities, expected, truth);
      break;
  }
};

const READ_ROOTS = new Map([
  [SAML_PROTOCOL, ['Response', 'AuthnRequest', 'LogoutRequest', 'LogoutResponse']],
  [SAML_METADATA, ['EntityDescriptor', 'EntitiesDescriptor']],
]);

const isRead = ({ root, root_ns }: FileTruth): boolean => READ_ROOTS.get(root_ns ?? '')?.includes(root ?? '') ?? false;

const describeRequest = (request: AuthnRequest) => ({
  id: request.id,
  issuer: request.issuer?.value ?? null,
  acsUrl: request.acsUrl,
  destination: request.destination,
  nameIdFormat: request.nameIdFormat,
  issueInstant: request.issueInstant,
  protocolBinding: request.protocolBinding,
});

const expectedRequest = (truth: FileTruth): ReturnType<typeof describeRequest> => ({
  id: truth.id,
  issuer: truth.issuer[0] ?? null,
  acsUrl: truth.acs_url,
  destination: truth.destination,
  nameIdFormat: truth.nameid_policy_format[0] ?? null,
  issueInstant: truth.issue_instant,
  protocolBinding: truth.protocol_binding,
});

/** The truth does not distinguish kinds of compression headers, base64 alphabets, and queries with and without a URL. */
const sorted = (wrappings: readonly (Wrapping | string)[]): readonly string[] =>
  wrappings
    .map((each) =>
      each
        .replace('base64url', 'base64')
        .replace(/zlib|gzip/, 'deflate')
        .replace('form', 'url'),
    )
    .sort();

const WRAPPINGS: readonly string[] = ['url', 'percent', 'base64', 'deflate'];

/** Besides the wrappings the truth names their content: XML, and its encoding if that is UTF-16. */
const wrappingsOf = ({ encoding }: FileTruth): readonly string[] => {
  const named = encoding
    .replace(/^url-query/, 'url')
    .split(/[+:]/)
    .filter((each) => WRAPPINGS.includes(each));
  // A query is always percent-encoded once.
  return named.includes('url') ? named.filter((each) => each !== 'percent') : named;
};

const compareCertificates = async (
  tally: Tally,
  file: string,
  bytes: Uint8Array,
  expected: FileTruth,
  truth: Truth,
): Promise<void> => {
  const read = await readCertificateFile(bytes);
  const certificates = read.ok ? read.value.certificates : [];
  tally.compare(
    file,
    'file.certificates',
    certificates.map(({ sha256 }) => sha256),
    fingerprints(expected.certs),
  );
  for (const certificate of certificates) compareCertificate(tally, file, certificate, truth);
};
