import * as v from 'valibot';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { parseIssuerUrl } from '../src/identity-center/endpoints.ts';
import {
  type AcceptedSignIn,
  AcceptedSignInSchema,
  EMPTY_INSTANCE,
  type Instance,
} from '../src/identity-center/instance.ts';
import { isKnownAttributeName } from '../src/idp/attribute-names.ts';
import { reportOf } from '../src/report/from-diagnosis.ts';
import { isSamlIdentifier } from '../src/saml/identifiers.ts';
import { browser } from './browser.ts';

/**
 * What the last good sign-in of each instance looked like: nothing of a person is in it. It is learned only from a
 * Response that answers an AuthnRequest which AWS was seen to send, as any web page can post to an ACS.
 */
const KEY = 'accepted:';

/** The fingerprint of an accepted sign-in; null where its diagnosis has no Assertion. `at`: milliseconds since the epoch. */
export const fingerprintOf = (diagnosis: Diagnosis, at: number): AcceptedSignIn | null => {
  const assertion = diagnosis.facts?.assertions[0];
  if (!assertion) return null;
  const isImpersonal = impersonalTextsOf(diagnosis);
  return {
    at,
    issuer: isImpersonal(assertion.issuer) ? assertion.issuer : null,
    audience: assertion.audienceRestrictions.flat().find(isImpersonal) ?? null,
    certificateSha256: diagnosis.certificates.find(({ role }) => role.includes('verifies'))?.sha256 ?? null,
    nameIdFormat: isSamlIdentifier(assertion.nameId?.format ?? '') ? (assertion.nameId?.format ?? null) : null,
    attributeNames: assertion.attributes
      .map(({ name }) => name)
      .filter((name): name is string => name !== null && isKnownAttributeName(name)),
  };
};

/** Whether a URL of the sign-in stays as it is in a report for a colleague: then nothing of a person is in it. */
const impersonalTextsOf = (diagnosis: Diagnosis): ((text: string | null) => boolean) => {
  const report = reportOf(diagnosis, {
    level: 'colleague',
    file: null,
    program: { name: 'its-the-saml', version: '0' },
  });
  const assertion = 'error' in report ? undefined : report.facts?.assertions[0];
  const kept = new Set([assertion?.issuer ?? null, ...(assertion?.audienceRestrictions.flat() ?? [])]);
  return (text) => text !== null && kept.has(text);
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
