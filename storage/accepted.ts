import * as v from 'valibot';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { parseIssuerUrl } from '../src/identity-center/endpoints.ts';
import {
  type AcceptedSignIn,
  AcceptedSignInSchema,
  EMPTY_INSTANCE,
  type Instance,
} from '../src/identity-center/instance.ts';
import { browser } from './browser.ts';

/**
 * What the last good sign-in of each instance looked like: nothing of a person is in it. It is learned only from a
 * Response that answers an AuthnRequest which AWS was seen to send, as any web page can post to an ACS.
 */
const KEY = 'accepted:';

/** The fingerprint of an accepted sign-in; null where its diagnosis has no Assertion. `at`: milliseconds since the epoch. */
export const fingerprintOf = ({ facts, certificates }: Diagnosis, at: number): AcceptedSignIn | null => {
  const assertion = facts?.assertions[0];
  if (!assertion) return null;
  return {
    at,
    issuer: assertion.issuer,
    audience: assertion.audienceRestrictions[0]?.[0] ?? null,
    certificateSha256: certificates.find(({ role }) => role.includes('verifies'))?.sha256 ?? null,
    nameIdFormat: assertion.nameId?.format ?? null,
    attributeNames: assertion.attributes.map(({ name }) => name).filter((name) => name !== null),
  };
};

export const learnAccepted = async (issuerUrl: string, accepted: AcceptedSignIn): Promise<void> => {
  await browser.storage.local.set({ [KEY + issuerUrl]: accepted });
};

/** By issuer URL. What cannot be read back is left out. */
export const readAccepted = async (): Promise<ReadonlyMap<string, AcceptedSignIn>> => {
  const accepted = new Map<string, AcceptedSignIn>();
  for (const [key, item] of Object.entries(await browser.storage.local.get(null))) {
    const parsed = key.startsWith(KEY) ? v.safeParse(AcceptedSignInSchema, item) : null;
    if (parsed?.success) accepted.set(key.slice(KEY.length), parsed.output);
  }
  return accepted;
};

/** The configured instances with their last accepted sign-in, and those that are known from such a sign-in alone. */
export const knownInstances = (
  configured: readonly Instance[],
  accepted: ReadonlyMap<string, AcceptedSignIn>,
): readonly Instance[] => {
  const learned = [...accepted].filter(([issuerUrl]) => !configured.some((each) => each.issuerUrl === issuerUrl));
  return [
    ...configured.map((each) => ({
      ...each,
      lastAccepted: (each.issuerUrl === null ? null : accepted.get(each.issuerUrl)) ?? each.lastAccepted,
    })),
    ...learned.map(([issuerUrl, lastAccepted]) => learnedInstance(issuerUrl, lastAccepted)),
  ];
};

const learnedInstance = (issuerUrl: string, lastAccepted: AcceptedSignIn): Instance => ({
  ...EMPTY_INSTANCE,
  id: issuerUrl,
  name: parseIssuerUrl(issuerUrl)?.directoryId ?? issuerUrl,
  issuerUrl,
  lastAccepted,
});
