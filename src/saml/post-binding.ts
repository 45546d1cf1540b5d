import type { Wrapping, Wrappings } from './decode.ts';

/** How a message differs from what the HTTP-POST binding wants. */
export type PostBindingFault =
  /** Compressed, as for HTTP-Redirect. */
  | 'deflated'
  /** Percent-encoded once more than a form is. */
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
 * In what a form field's value is not the base64 of the XML, which HTTP-POST carries (saml-bindings 3.5.4). White space within
 * base64 is no fault. Only for what a browser posted: a file or a pasted copy may be wrapped in any way.
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
