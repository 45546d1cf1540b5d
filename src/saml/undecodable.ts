import type { XmlErrorReason } from '../xml/error.ts';

/** Why a text is no SAML message that can be read: the layer that failed, and where. Never quotes the text. */
export interface Undecodable {
  readonly code: 'message-undecodable';
  readonly layer: UndecodableLayer;
  readonly reason: UndecodableReason;
  /** Offset of the first bad character or byte of that layer, from 0; null where no place can be named. */
  readonly offset: number | null;
  /** 1-based, for the XML layer. */
  readonly line: number | null;
  readonly column: number | null;
}

export type UndecodableLayer =
  | 'form'
  | 'percent'
  | 'base64'
  | 'inflate'
  | 'utf-8'
  | 'xml'
  | 'saml'
  | 'size'
  | 'browser';

export type UndecodableReason =
  | XmlErrorReason
  | 'empty'
  | 'no-saml-field'
  | 'percent-malformed'
  | 'base64-malformed'
  | 'inflate-failed'
  | 'inflate-too-large'
  | 'wrong-root'
  | 'body-withheld';
