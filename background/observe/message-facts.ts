import { toHex } from '../../src/bytes.ts';
import type { Observation } from '../../src/observations/observation.ts';
import type { SamlMessage } from '../../src/saml/messages.ts';
import { readSaml } from '../../src/saml/read.ts';

/** The facts that identify the sign-in of a Response, even after the message itself was deleted. */
interface ResponseFacts {
  readonly inResponseTo: string | null;
  readonly issuer: string | null;
  readonly idHash: string | null;
}

/** What is known about a Response that was not or cannot be read. */
export const NO_FACTS: ResponseFacts = { inResponseTo: null, issuer: null, idHash: null };

const read = async (message: string | null): Promise<SamlMessage | null> => {
  const result = message === null ? null : await readSaml(message);
  return result?.ok ? result.value : null;
};

/** Whether the observation contains a message that has not been read yet. */
export const isUnread = (observation: Observation): boolean => 'isRead' in observation && !observation.isRead;

/**
 * The observation together with the facts about its message; null members if it could not be read.
 *
 * @param salt this browser session's, so that the hash of a Response's ID means nothing to anyone else
 */
export const withFacts = async (observation: Observation, salt: string): Promise<Observation> => {
  if (observation.kind === 'response-posted') {
    return { ...observation, ...(await responseFacts(observation.message, salt)), isRead: true };
  }
  if (observation.kind === 'authn-request') {
    return { ...observation, messageId: await authnRequestId(observation.message), isRead: true };
  }
  return observation;
};

/** Reads them from the value of SAMLResponse; null if the browser withheld it. */
export const responseFacts = async (message: string | null, salt: string): Promise<ResponseFacts> => {
  const response = await read(message);
  if (response?.kind !== 'Response') return NO_FACTS;
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

const authnRequestId = async (message: string | null): Promise<string | null> => {
  const request = await read(message);
  return request?.kind === 'AuthnRequest' ? request.id : null;
};

const saltedHash = async (text: string, salt: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${text}`))));
