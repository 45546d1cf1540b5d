import { toHex } from '../../src/bytes.ts';
import type { SamlMessage } from '../../src/saml/messages.ts';
import { readSaml } from '../../src/saml/read.ts';

/** What must be known of a Response to tell to which sign-in it belongs, also after the message itself was let go. */
export interface ResponseFacts {
  readonly inResponseTo: string | null;
  readonly issuer: string | null;
  readonly idHash: string | null;
}

const NOTHING: ResponseFacts = { inResponseTo: null, issuer: null, idHash: null };

const read = async (message: string | null): Promise<SamlMessage | null> => {
  const result = message === null ? null : await readSaml(message);
  return result?.ok ? result.value : null;
};

/**
 * @param message the value of SAMLResponse; null where the browser withheld it
 * @param salt of this browser session, so that the hash says nothing to anyone else
 */
export const responseFacts = async (message: string | null, salt: string): Promise<ResponseFacts> => {
  const response = await read(message);
  if (response?.kind !== 'Response') return NOTHING;
  const { id, inResponseTo, issuer, assertions } = response;
  return {
    inResponseTo:
      inResponseTo ??
      assertions.flatMap((each) => each.subjectConfirmations).find((each) => each.inResponseTo !== null)
        ?.inResponseTo ??
      null,
    issuer: (assertions[0]?.issuer ?? issuer)?.value ?? null,
    idHash: id === null ? null : await saltedHash(id, salt),
  };
};

/** The ID of an AuthnRequest; null where the message is none, or cannot be read. */
export const authnRequestId = async (message: string): Promise<string | null> => {
  const request = await read(message);
  return request?.kind === 'AuthnRequest' ? request.id : null;
};

const saltedHash = async (text: string, salt: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${text}`))));
