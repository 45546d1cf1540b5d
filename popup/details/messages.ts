import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { decodeMessage } from '../../src/saml/decode.ts';
import { parseXml } from '../../src/xml/parse.ts';
import { attribute, type XmlDocument } from '../../src/xml/tree.ts';

/** The messages of a sign-in, read; null for one that is not there or cannot be read. */
export interface Messages {
  readonly response: XmlDocument | null;
  readonly request: XmlDocument | null;
}

/**
 * Reads the messages once more: a diagnosis keeps no trees.
 *
 * @param requestId the ID of the AuthnRequest that belongs to the sign-in; null where there is none
 */
export const readMessages = ({ post, requests }: ObservedSignIn, requestId: string | null): Messages => ({
  response: readDocument(post?.message ?? null),
  request:
    requestId === null
      ? null
      : (requests
          .map(({ message }) => readDocument(message))
          .find((document) => document !== null && attribute(document.root, 'ID') === requestId) ?? null),
});

const readDocument = (message: string | null): XmlDocument | null => {
  const decoded = message === null ? null : decodeMessage(message);
  const parsed = decoded?.ok ? parseXml(decoded.value.xml) : null;
  return parsed?.ok ? parsed.value : null;
};
