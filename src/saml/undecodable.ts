import type { XmlError, XmlErrorReason } from '../xml/error.ts';

/** Why a text cannot be read as a SAML message: the layer that failed, and where. Never quotes the text. */
export interface Undecodable {
  readonly code: 'message-undecodable';
  readonly layer: UndecodableLayer;
  readonly reason: UndecodableReason;
  /** Offset of the first bad character or byte in that layer's input, from 0; null if no place can be named. */
  readonly offset: number | null;
  /** 1-based, for the XML layer. */
  readonly line: number | null;
  readonly column: number | null;
  /** With `not-in-encoding`, the name of the encoding in the Encoding Standard. */
  readonly encoding: string | null;
  /** With `wrong-root`, what it is instead, if people are known to mistake such a document for a message. */
  readonly root: KnownRoot | null;
}

export const UNDECODABLE_LAYERS = [
  'form',
  'percent',
  'base64',
  'inflate',
  'utf-8',
  'xml',
  'saml',
  'size',
  'browser',
] as const;
export type UndecodableLayer = (typeof UNDECODABLE_LAYERS)[number];

export const SAML_REASONS = [
  'empty',
  'no-saml-field',
  'percent-malformed',
  'base64-malformed',
  /** Neither XML nor a whole deflate, zlib or gzip stream. */
  'inflate-failed',
  'inflate-too-large',
  'wrong-root',
  'body-withheld',
] as const;
/** Why a text cannot be read as a SAML message: a fault in its XML or in the encodings around it. */
export type UndecodableReason = XmlErrorReason | (typeof SAML_REASONS)[number];

/**
 * Local names of root elements that show what somebody mistook for a SAML message. Such a name in another namespace
 * than SAML 2.0's (a SAML 1.1 `Response`) is reported as well. Any other name is the message's own content and is not
 * kept.
 */
export const KNOWN_ROOTS = [
  'Response',
  'AuthnRequest',
  'LogoutRequest',
  'LogoutResponse',
  'Assertion',
  'EncryptedAssertion',
  'ArtifactResolve',
  'ArtifactResponse',
  'EntityDescriptor',
  'EntitiesDescriptor',
  'Envelope',
  'RequestSecurityTokenResponse',
  'RequestSecurityTokenResponseCollection',
  'html',
] as const;

export type KnownRoot = (typeof KNOWN_ROOTS)[number];

/** A fault in a layer before XML. `offset` counts characters or bytes of that layer's input, from 0. */
export const undecodable = (
  layer: UndecodableLayer,
  reason: UndecodableReason,
  offset: number | null = null,
): Undecodable => ({
  code: 'message-undecodable',
  layer,
  reason,
  offset,
  line: null,
  column: null,
  encoding: null,
  root: null,
});

/** The document's root is not an expected one; its local name is kept if it is known. */
export const wrongRoot = (localName: string): Undecodable => ({
  ...undecodable('saml', 'wrong-root'),
  root: KNOWN_ROOTS.find((known) => known === localName) ?? null,
});

/** A fault that src/xml reported, with the layer that a person would look at. */
export const unreadableXml = (error: XmlError): Undecodable => ({
  ...undecodable(layerOf(error.reason), error.reason),
  line: error.line,
  column: error.column,
  encoding: error.encoding,
});

const layerOf = (reason: XmlErrorReason): UndecodableLayer => {
  if (reason === 'too-large') return 'size';
  if (reason === 'not-utf-8' || reason === 'not-in-encoding' || reason === 'other-encoding') return 'utf-8';
  return 'xml';
};

/** The browser did not provide the body: Firefox withholds bodies over 1 MiB (toolkit/modules WebRequestUpload). */
export const withheldBody = (): Undecodable => undecodable('browser', 'body-withheld');
