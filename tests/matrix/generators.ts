import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { getSamlResponse } from 'samlp/lib/samlp.js';
import { digestUris, enveloped, exclusive, sign, signatureUris } from '../fixtures/sign.ts';
import { signatureTemplate, signWithXmlsec } from '../fixtures/xmlsec.ts';
import type { Message, SignIn, Signing } from './sign-in.ts';
import { responseXml } from './template.ts';

/** Four makers of Responses that share no code with what is tested. Each makes the message of a sign-in, signed. */
export type Generator = (signIn: SignIn, message: Message) => Promise<string>;

const isDigestSha1 = ({ algorithm }: Signing): boolean => algorithm.endsWith('sha1');
const keyInfo = ({ embedded }: Signing): string | null =>
  embedded && `<ds:X509Data><ds:X509Certificate>${embedded.certificateBase64}</ds:X509Certificate></ds:X509Data>`;

/** Our own template, unsigned, and those of the elements to sign that it holds. */
const templateOf = ({ dress, signing, alter }: SignIn, message: Message) => {
  const xml = alter(responseXml(dress, message));
  return { xml, elements: signing.signed.filter((element) => idOf(xml, element) !== '') };
};

const idOf = (xml: string, element: string): string =>
  new RegExp(`<(?:[\\w.-]+:)?${element} [^>]*?\\bID="([^"]*)"`).exec(xml)?.[1] ?? '';

/** Our own template, signed by xml-crypto. */
const xmlCrypto: Generator = async (signIn, message) => {
  const { signing } = signIn;
  const template = templateOf(signIn, message);
  return template.elements.reduce(
    (xml, element) =>
      sign(xml, {
        key: signing.key,
        element,
        signature: signing.algorithm,
        digest: isDigestSha1(signing) ? 'sha1' : 'sha256',
        keyInfo: keyInfo(signing),
      }),
    template.xml,
  );
};

/** Puts a Signature template behind the element's Issuer. */
const withTemplate = (xml: string, element: string, { algorithm }: Signing): string => {
  const template = signatureTemplate({
    uri: `#${idOf(xml, element)}`,
    signature: signatureUris[algorithm],
    digest: algorithm.endsWith('sha1') ? digestUris.sha1 : digestUris.sha256,
    canonicalization: exclusive,
    transforms: [enveloped, exclusive],
  });
  const start = xml.search(new RegExp(`<(?:[\\w.-]+:)?${element}[ >]`));
  const issuerEnd = /<\/(?:[\w.-]+:)?Issuer>/.exec(xml.slice(start));
  const at = start + (issuerEnd?.index ?? 0) + (issuerEnd?.[0].length ?? 0);
  return xml.slice(0, at) + template + xml.slice(at);
};

const withKeyInfo = (xml: string, { embedded }: Signing): string =>
  embedded === null
    ? xml.replace(/<ds:KeyInfo>.*?<\/ds:KeyInfo>/s, '')
    : xml.replace(/(<ds:X509Certificate>)[^<]*/, `$1${embedded.certificateBase64}`);

/** Our own template, signed by xmlsec1. */
const xmlsec1: Generator = async (signIn, fields) => {
  const { signing } = signIn;
  const { xml: template, elements } = templateOf(signIn, fields);
  const signed = elements.reduce(
    (xml, element) => signWithXmlsec(withTemplate(xml, element, signing), signing.key),
    template,
  );
  const message = signed.replace(/^<\?xml[^>]*>\s*/, '');
  // KeyInfo is no part of what is signed, but for the Assertion's within a signed Response.
  return signing.signed.length === 1 ? withKeyInfo(message, signing) : message;
};

/** samlp maps a user to claims; ours are given already. */
const NOBODY = { id: '', emails: [], displayName: '', name: {} };

/** The npm package samlp. It takes its times from the clock of this machine. */
const samlp: Generator = ({ signing, dress }, message) =>
  new Promise((resolve, reject) => {
    const options = {
      issuer: message.issuer,
      audience: message.audiences,
      recipient: message.recipient ?? undefined,
      destination: message.destination ?? undefined,
      inResponseTo: message.inResponseTo ?? undefined,
      key: signing.key.privateKey,
      cert: signing.key.certificate,
      signatureAlgorithm: signing.algorithm,
      digestAlgorithm: isDigestSha1(signing) ? 'sha1' : 'sha256',
      signAssertion: signing.signed.includes('Assertion'),
      signResponse: signing.signed.includes('Response'),
      lifetimeInSeconds: dress.validAfter * 60,
      nameIdentifierFormat: message.nameIdFormat,
      profileMapper: () => ({
        getClaims: () => Object.fromEntries(message.attributes.map(({ name, values }) => [name, [...values]])),
        getNameIdentifier: () => ({ nameIdentifier: message.nameId }),
      }),
    };
    getSamlResponse(options, NOBODY, (error, response) => (error ? reject(error) : resolve(String(response))));
  });

const SCRIPT = fileURLToPath(new URL('simplesamlphp-response.php', import.meta.url));
const seconds = (time: number | null): number | null => (time === null ? null : Math.floor(time / 1000));

/** The SAML2 library of Debian's SimpleSAMLphp. */
const simplesamlphp: Generator = async ({ signing }, message) => {
  const input = {
    ...message,
    issueInstant: seconds(message.issueInstant),
    confirmedUntil: seconds(message.confirmedUntil),
    notBefore: seconds(message.notBefore),
    notOnOrAfter: seconds(message.notOnOrAfter),
    sessionEnd: seconds(message.sessionEnd),
    signed: signing.signed,
    algorithm: signatureUris[signing.algorithm],
    privateKey: signing.key.privateKey,
    certificates: signing.embedded ? [signing.embedded.certificate] : [],
  };
  const { status, stdout } = spawnSync('php', ['-d', 'display_errors=stderr', '-d', 'error_reporting=0', SCRIPT], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status !== 0 || stdout === '') throw new Error('SimpleSAMLphp made no Response');
  return stdout;
};

export const GENERATORS = { 'xml-crypto': xmlCrypto, xmlsec1, samlp, simplesamlphp } as const;
export type GeneratorName = keyof typeof GENERATORS;
