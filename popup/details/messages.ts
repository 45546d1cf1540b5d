import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { decodeMessage } from '../../src/saml/decode.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { attribute, type XmlDocument } from '../../src/xml/tree.ts';

export interface ReadMessage {
  readonly document: XmlDocument;
  /** As it was sent, without the encodings around it. */
  readonly xml: string;
}

/** The messages of a sign-in; null for one that is not there or cannot be read. */
export interface Messages {
  readonly response: ReadMessage | null;
  readonly request: ReadMessage | null;
}

/**
 * Reads the messages again, because a diagnosis contains no trees.
 *
 * @param requestId the ID of the AuthnRequest that belongs to the sign-in; null if there is none
 */
export const readMessages = ({ post, requests }: ObservedSignIn, requestId: string | null): Messages => ({
  response: readMessage(post?.message ?? null),
  request:
    requestId === null
      ? null
      : (requests
          .map(({ message }) => readMessage(message))
          .find((read) => read !== null && attribute(read.document.root, 'ID') === requestId) ?? null),
});

const readMessage = (message: string | null): ReadMessage | null => {
  const decoded = message === null ? null : decodeMessage(message);
  if (!decoded?.ok) return null;
  const { xml } = decoded.value;
  const parsed = parseXml(xml);
  return parsed.ok ? { document: parsed.value, xml: textIn(xml, parsed.value) } : null;
};

const textIn = (xml: Uint8Array | string, { source }: XmlDocument): string =>
  typeof xml === 'string' ? xml : new TextDecoder(source.encoding ?? undefined).decode(xml);
