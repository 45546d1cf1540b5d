import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import {
  at,
  certificateIn,
  distinctTexts,
  flagAt,
  has,
  type Json,
  listAt,
  numberAt,
  textAt,
  textsAt,
} from '../applications/export.ts';
import { UNSPECIFIED_FORMAT } from '../applications/name-id-format.ts';

/**
 * A client with the add-on `samlp`, or the add-on's settings alone. The defaults are those of its documents:
 * https://auth0.com/docs/authenticate/protocols/saml/saml-configuration/customize-saml-assertions
 */
export const readAuth0 = (json: Json): readonly IdpApplication[] => {
  const samlp = at(json, 'addons', 'samlp');
  if (samlp !== undefined && samlp !== null) return [ofAddOn(samlp, json)];
  const isBare = has(json, 'nameIdentifierProbes') || has(json, 'nameIdentifierFormat') || has(json, 'createUpnClaim');
  return isBare ? [ofAddOn(json, null)] : [];
};

const ofAddOn = (samlp: Json, client: Json): IdpApplication => {
  const signsResponse = flagAt(samlp, 'signResponse') ?? false;
  const recipient = textAt(samlp, 'recipient');
  return {
    ...UNKNOWN_APPLICATION,
    product: 'auth0',
    name: textAt(client, 'name'),
    // Without its own setting it sends the request's Issuer.
    audiences: distinctTexts(textAt(samlp, 'audience')),
    acsUrls:
      distinctTexts(...(textsAt(client, 'callbacks') ?? [])) ?? distinctTexts(recipient, textAt(samlp, 'destination')),
    recipient,
    destination: textAt(samlp, 'destination'),
    nameIdFormat: textAt(samlp, 'nameIdentifierFormat') ?? UNSPECIFIED_FORMAT,
    nameIdFormatForced: true,
    nameIdSource: textAt(samlp, 'nameIdentifierProbes', '0'),
    // One or the other, never both.
    signsAssertion: !signsResponse,
    signsResponse,
    signatureAlgorithm: textAt(samlp, 'signatureAlgorithm') ?? 'rsa-sha1',
    digestAlgorithm: textAt(samlp, 'digestAlgorithm') ?? 'sha1',
    wantsSignedRequests: has(samlp, 'signingCert') ? textAt(samlp, 'signingCert') !== null : null,
    lifetime: numberAt(samlp, 'lifetimeInSeconds') ?? 3600,
    certificates: (listAt(client, 'signing_keys') ?? []).flatMap((key) => certificateIn(textAt(key, 'cert'))),
  };
};

/** Terraform's `auth0_client`. */
export const readAuth0Terraform = (values: Json): readonly IdpApplication[] => {
  const samlp = at(values, 'addons', '0', 'samlp', '0');
  if (samlp === undefined || samlp === null) return [];
  const inApi = Object.fromEntries(Object.entries(samlp).map(([name, value]) => [API_NAMES[name] ?? name, value]));
  return [ofAddOn(inApi, values)];
};

const API_NAMES: Readonly<Record<string, string>> = {
  digest_algorithm: 'digestAlgorithm',
  lifetime_in_seconds: 'lifetimeInSeconds',
  name_identifier_format: 'nameIdentifierFormat',
  name_identifier_probes: 'nameIdentifierProbes',
  sign_response: 'signResponse',
  signature_algorithm: 'signatureAlgorithm',
  signing_cert: 'signingCert',
};
