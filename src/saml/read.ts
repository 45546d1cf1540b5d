import { fail, type Result, succeed } from '../result.ts';
import { parseXml } from '../xml/parse.ts';
import type { XmlDocument } from '../xml/tree.ts';
import { readAuthnRequest } from './authn-request.ts';
import { decodeMessage, type Wrappings } from './decode.ts';
import type { AuthnRequest, LogoutMessage, SamlMessage, SamlResponse } from './messages.ts';
import { readMetadata } from './metadata.ts';
import { SAML_METADATA, SAML_PROTOCOL } from './names.ts';
import { readResponse } from './response.ts';
import { type Undecodable, unreadableXml, wrongRoot } from './undecodable.ts';

/**
 * Decodes, parses and reads a SAML message or metadata in any wrapping.
 *
 * @param input as `decodeMessage` takes it
 * @returns the message, or the layer that failed and where
 */
export const readSaml = async (input: Uint8Array | string): Promise<Result<SamlMessage, Undecodable>> => {
  const read = await readWrapped(input);
  return read.ok ? succeed(read.value.message) : read;
};

/** A message, and the wrapping that was removed. */
export interface WrappedMessage {
  readonly message: SamlMessage;
  readonly wrappings: Wrappings;
}

/** Like `readSaml`, with the wrapping that the message came in. */
export const readWrapped = async (input: Uint8Array | string): Promise<Result<WrappedMessage, Undecodable>> => {
  const decoded = decodeMessage(input);
  if (!decoded.ok) return decoded;
  const { xml, ...wrappings } = decoded.value;
  const parsed = parseXml(xml);
  if (!parsed.ok) return fail(unreadableXml(parsed.error));
  const isMetadata = parsed.value.root.namespace === SAML_METADATA;
  const read = isMetadata ? await readMetadata(parsed.value) : readMessage(parsed.value);
  return read.ok ? succeed({ message: read.value, wrappings }) : read;
};

/**
 * Reads a protocol message (saml-core 3). Elements are read only where the schema puts them, never by a search.
 *
 * @returns the message; `wrong-root` for metadata, a bare Assertion, a SOAP envelope or anything else
 */
export const readMessage = (
  document: XmlDocument,
): Result<SamlResponse | AuthnRequest | LogoutMessage, Undecodable> => {
  const { root } = document;
  if (root.namespace !== SAML_PROTOCOL) return fail(wrongRoot(root.localName));
  switch (root.localName) {
    case 'Response':
      return succeed(readResponse(document));
    case 'AuthnRequest':
      return succeed(readAuthnRequest(document));
    case 'LogoutRequest':
    case 'LogoutResponse':
      return succeed({ kind: root.localName, document, element: root });
    default:
      return fail(wrongRoot(root.localName));
  }
};
