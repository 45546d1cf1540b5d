import { X509Certificate } from 'node:crypto';
import { childNamed, textOf, type XmlElement } from '../../src/xml/tree.ts';
import { XML_SIGNATURE } from '../../src/xmldsig/algorithms.ts';
import type { Task } from './interleave.ts';
import type { Program } from './measured-program.ts';
import { certificatePem, type Message } from './messages.ts';

const RSA_SHA256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** The canonical bytes that one signature covers, and the expected result. */
interface Signed {
  readonly element: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  readonly signedInfo: Uint8Array<ArrayBuffer>;
  readonly signatureValue: Uint8Array<ArrayBuffer>;
}

/**
 * The least that any verifier must do: read the XML once, and pass the signed bytes, which are prepared here, to
 * WebCrypto. The task throws if a signature is not good, so that it cannot measure something else.
 */
export const bareVerification = (program: Program, { xml }: Message): Task => {
  const root = parse(program, xml);
  const signed = [root, ...root.children.filter(isAssertion)].map((element) => signedOf(program, element));
  const spki = Uint8Array.from(new X509Certificate(certificatePem).publicKey.export({ type: 'spki', format: 'der' }));
  return async () => {
    parse(program, xml);
    const key = await crypto.subtle.importKey('spki', spki, RSA_SHA256, false, ['verify']);
    const verdicts = await Promise.all(signed.map((each) => isGood(each, key)));
    if (verdicts.length !== 2 || verdicts.includes(false)) throw new Error('a signature of the benchmark is broken');
  };
};

const isGood = async ({ element, digest, signedInfo, signatureValue }: Signed, key: CryptoKey): Promise<boolean> => {
  const computed = Buffer.from(await crypto.subtle.digest('SHA-256', element)).toString('base64');
  return computed === digest && crypto.subtle.verify(RSA_SHA256.name, key, signatureValue, signedInfo);
};

const parse = ({ parseXml }: Program, xml: string): XmlElement => {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(`a message of the benchmark cannot be read: ${parsed.error.reason}`);
  return parsed.value.root;
};

const isAssertion = (node: XmlElement['children'][number]): node is XmlElement =>
  node.kind === 'element' && node.localName === 'Assertion';

const signedOf = ({ canonicalize, EXCLUSIVE }: Program, element: XmlElement): Signed => {
  const signature = child(element, 'Signature');
  const signedInfo = child(signature, 'SignedInfo');
  return {
    element: encode(canonicalize(element, { ...EXCLUSIVE, omit: signature })),
    digest: textOf(child(child(signedInfo, 'Reference'), 'DigestValue')),
    signedInfo: encode(canonicalize(signedInfo, EXCLUSIVE)),
    signatureValue: Uint8Array.from(Buffer.from(textOf(child(signature, 'SignatureValue')), 'base64')),
  };
};

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const child = (parent: XmlElement, name: string): XmlElement => {
  const found = childNamed(parent, XML_SIGNATURE, name);
  if (found === null) throw new Error(`no ${name} in a message of the benchmark`);
  return found;
};
