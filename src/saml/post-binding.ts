import type { Wrapping, Wrappings } from './decode.ts';

/** How a message differs from what the HTTP-POST binding requires. */
export type PostBindingFault =
  /** Compressed, as for HTTP-Redirect. */
  | 'deflated'
  /** Percent-encoded once more than a form requires. */
  | 'percent-encoded'
  /** The XML itself, without base64. */
  | 'bare-xml'
  /** The URL-safe alphabet of RFC 4648 section 5. */
  | 'base64url'
  /** Without the `=` at its end. */
  | 'unpadded';

const COMPRESSIONS: readonly Wrapping[] = ['deflate', 'zlib', 'gzip'];
const BASE64: readonly Wrapping[] = ['base64', 'base64url'];

/**
 * How a form field's value differs from the base64 of the XML, which HTTP-POST requires (saml-bindings 3.5.4). White
 * space within base64 is not a fault. Only for what a browser posted, because a file or a pasted copy may be wrapped in
 * any way.
 */
export const faultsOfPostBinding = ({ wrappings, isPadded }: Wrappings): readonly PostBindingFault[] => {
  const faults: readonly (readonly [fault: PostBindingFault, isThere: boolean])[] = [
    ['deflated', wrappings.some((each) => COMPRESSIONS.includes(each))],
    ['percent-encoded', wrappings.includes('percent')],
    ['bare-xml', !wrappings.some((each) => BASE64.includes(each))],
    ['base64url', wrappings.includes('base64url')],
    ['unpadded', !isPadded],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
};
