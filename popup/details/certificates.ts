import type { Instance } from '../../src/identity-center/instance.ts';
import { XML_SIGNATURE } from '../../src/saml/names.ts';
import type { Certificate } from '../../src/x509/certificate.ts';
import { decodeBase64Certificate } from '../../src/x509/certificate-file.ts';
import { textOf, type XmlDocument, type XmlElement } from '../../src/xml/tree.ts';

/** More certificates than this in one message are an attack, or no help to a reader. */
const MOST_CERTIFICATES = 20;

/**
 * The certificates themselves, by SHA-256 fingerprint, because a diagnosis only describes them. They come from the
 * message and the settings.
 */
export const certificatesByFingerprint = async (
  response: XmlDocument | null,
  instances: readonly Instance[],
): Promise<ReadonlyMap<string, Certificate>> => {
  const texts = [
    ...instances.flatMap(({ certificates }) => certificates.map(({ der }) => der)),
    ...(response === null ? [] : embeddedTexts(response.root)).slice(0, MOST_CERTIFICATES),
  ];
  const read = await Promise.all(texts.map((text) => decodeBase64Certificate(text)));
  return new Map(read.flatMap((result) => (result.ok ? [[result.value.sha256, result.value] as const] : [])));
};

const embeddedTexts = (element: XmlElement): readonly string[] =>
  element.namespace === XML_SIGNATURE && element.localName === 'X509Certificate'
    ? [textOf(element)]
    : element.children.flatMap((child) => (child.kind === 'element' ? embeddedTexts(child) : []));
