import * as v from 'valibot';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Facts } from '../src/diagnosis/facts.ts';
import { parseIssuerUrl } from '../src/identity-center/endpoints.ts';
import {
  type AcceptedSignIn,
  AcceptedSignInSchema,
  EMPTY_INSTANCE,
  type Instance,
} from '../src/identity-center/instance.ts';
import { isKnownAttributeName } from '../src/idp/attribute-names.ts';
import { decodePercent } from '../src/percent.ts';
import { isSamlIdentifier } from '../src/saml/identifiers.ts';
import { browser } from './browser.ts';

/**
 * What the last accepted sign-in of each instance looked like, without personal data. It is learned only from a
 * Response that answers an AuthnRequest which AWS was seen to send, because any web page can post to an ACS.
 */
const KEY = 'accepted:';

/**
 * The characteristics of an accepted sign-in; null if its diagnosis has no Assertion. `at`: milliseconds since the
 * epoch.
 */
export const fingerprintOf = (diagnosis: Diagnosis, at: number): AcceptedSignIn | null => {
  const assertion = diagnosis.facts?.assertions[0];
  if (!assertion) return null;
  const personal = personalParts(assertion);
  const certificate = diagnosis.certificates.find(({ role }) => role.includes('verifies'));
  const isImpersonal = (text: string | null): text is string => text !== null && isPlainUrl(text, personal);
  return {
    at,
    issuer: isImpersonal(assertion.issuer) ? assertion.issuer : null,
    audience: assertion.audienceRestrictions.flat().find(isImpersonal) ?? null,
    certificateSha256: certificate?.sha256 ?? null,
    certificateEnds: certificate ? Date.parse(certificate.notAfter) : null,
    nameIdFormat: isSamlIdentifier(assertion.nameId?.format ?? '') ? (assertion.nameId?.format ?? null) : null,
    attributeNames: assertion.attributes
      .map(({ name }) => name)
      .filter((name): name is string => name !== null && isKnownAttributeName(name)),
  };
};

type Assertion = Facts['assertions'][number];

/** Shorter parts of a name occur in addresses by chance. */
const SHORTEST_PART = 3;

/** In lower case and without accents, as in the user names of URLs. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The parts of the user's names and attribute values, folded. Domains name the organisation, not the user. */
const personalParts = ({ nameId, attributes }: Assertion): readonly string[] =>
  [nameId?.value ?? '', ...attributes.flatMap(({ values }) => values.map((value) => value ?? ''))]
    .map((value) => folded(value).replace(/@.*$/s, ''))
    .flatMap((value) => [value, ...value.split(/[^\p{L}\p{N}]+/u)])
    .filter((part) => part.length >= SHORTEST_PART);

/** Whether a text is a URL with only host and path (and Google's customer id) that contains no part of the user's names. */
const isPlainUrl = (text: string, personal: readonly string[]): boolean => {
  if (!/^https?:\/\/[^?#@\s]+(?:\?idpid=C0[0-9a-z]{7})?$/i.test(text)) return false;
  // Some products encode a value twice when they put it into a URL.
  const once = decodePercent(text) ?? text;
  const url = folded(decodePercent(once) ?? once);
  return !url.includes('@') && !personal.some((part) => url.includes(part));
};

export const learnAccepted = async (issuerUrl: string, accepted: AcceptedSignIn): Promise<void> => {
  await browser.storage.local.set({ [KEY + issuerUrl]: accepted });
};

/** By issuer URL. Items that cannot be read back are left out. */
export const readAccepted = async (): Promise<ReadonlyMap<string, AcceptedSignIn>> => {
  const accepted = new Map<string, AcceptedSignIn>();
  for (const [key, item] of Object.entries(await browser.storage.local.get(null))) {
    const parsed = key.startsWith(KEY) ? v.safeParse(AcceptedSignInSchema, item) : null;
    if (parsed?.success) accepted.set(key.slice(KEY.length), parsed.output);
  }
  return accepted;
};

/** The configured instances with their last accepted sign-in, and those that are known only from such a sign-in. */
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
