import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import {
  at,
  camelCased,
  certificateIn,
  distinctTexts,
  flagAt,
  has,
  type Json,
  listAt,
  parsedAt,
  textAt,
  textsAt,
  thumbprintIn,
} from '../applications/export.ts';
import { EMAIL_FORMAT, nameIdFormatOf } from '../applications/name-id-format.ts';

/**
 * Application, service principal (Graph, `az`, `Get-Mg… | ConvertTo-Json`), both manifests, and the policies of claims and tokens:
 * https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export const readEntra = (json: Json): readonly IdpApplication[] => {
  const read = camelCased(json);
  if (has(read, 'application', 'servicePrincipal')) {
    return [merged(ofApplication(at(read, 'application')), ofServicePrincipal(at(read, 'servicePrincipal')))];
  }
  if (has(read, 'servicePrincipalType')) return [ofServicePrincipal(read)];
  if (has(read, 'identifierUris') || has(read, 'replyUrlsWithType')) return [ofApplication(read)];
  return policyOf(read);
};

const GUID = /^(?:spn:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The template of AWS Single-Account Access, which is for IAM federation. */
const ACCOUNT_FEDERATION = '8b1025e4-1dd2-430b-a150-2ef79cd700f5';

const ofApplication = (json: Json): IdpApplication => ({
  ...UNKNOWN_APPLICATION,
  product: 'entra',
  name: textAt(json, 'displayName') ?? textAt(json, 'name'),
  audiences: textsAt(json, 'identifierUris')?.slice() ?? null,
  acsUrls: replyUrls(json),
  encrypts: has(json, 'tokenEncryptionKeyId') ? textAt(json, 'tokenEncryptionKeyId') !== null : null,
  wantsSignedRequests: flagAt(json, 'requestSignatureVerification', 'isSignedRequestRequired'),
  isAccountFederation: textAt(json, 'applicationTemplateId') === ACCOUNT_FEDERATION ? true : null,
});

const replyUrls = (json: Json): string[] | null =>
  textsAt(json, 'web', 'redirectUris')?.slice() ??
  listAt(json, 'replyUrlsWithType')?.flatMap((each) => textAt(each, 'url') ?? []) ??
  textsAt(json, 'replyUrls')?.slice() ??
  null;

const ofServicePrincipal = (json: Json): IdpApplication => {
  const mode = textAt(json, 'preferredSingleSignOnMode');
  const assigned = listAt(json, 'appRoleAssignedTo');
  const isNeeded = flagAt(json, 'appRoleAssignmentRequired');
  return {
    ...UNKNOWN_APPLICATION,
    product: 'entra',
    name: textAt(json, 'displayName'),
    // A copy of the application's identifiers, to which Entra adds the appId.
    audiences: textsAt(json, 'servicePrincipalNames')?.filter((name) => !GUID.test(name)) ?? null,
    acsUrls: replyUrls(json),
    encrypts: has(json, 'tokenEncryptionKeyId') ? textAt(json, 'tokenEncryptionKeyId') !== null : null,
    isEnabled: flagAt(json, 'accountEnabled'),
    isSaml: mode === null ? null : mode === 'saml',
    isAssigned: isNeeded === true && assigned !== null ? assigned.length > 0 : null,
    thumbprints: [...thumbprintIn(textAt(json, 'preferredTokenSigningKeyThumbprint'))],
    // Only the thumbprint that was selected counts; the other keys do not sign SAML.
    certificates: (listAt(json, 'keyCredentials') ?? [])
      .filter((key) => textAt(key, 'usage') === 'Verify')
      .flatMap((key) => certificateIn(textAt(key, 'key'))),
    isAccountFederation: textAt(json, 'applicationTemplateId') === ACCOUNT_FEDERATION ? true : null,
  };
};

const merged = (application: IdpApplication, principal: IdpApplication): IdpApplication => ({
  ...principal,
  name: application.name ?? principal.name,
  audiences: application.audiences ?? principal.audiences,
  acsUrls: application.acsUrls ?? principal.acsUrls,
  encrypts:
    application.encrypts === true || principal.encrypts === true ? true : (application.encrypts ?? principal.encrypts),
  wantsSignedRequests: application.wantsSignedRequests,
});

const NAME_ID_CLAIM = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';

/** claimsPolicy (beta), claimsMappingPolicy and tokenIssuancePolicy; the last two contain JSON as text. */
const policyOf = (json: Json): readonly IdpApplication[] => {
  const claims = listAt(json, 'claims') ?? [];
  const nameId = claims.find((claim) => textAt(claim, '@odata.type') === '#microsoft.graph.samlNameIdClaim');
  if (nameId !== undefined) {
    return [
      {
        ...UNKNOWN_APPLICATION,
        product: 'entra',
        nameIdFormat: nameIdFormatOf(textAt(nameId, 'nameIdFormat')) ?? EMAIL_FORMAT,
        nameIdSource: textAt(nameId, 'configurations', '0', 'attribute', 'id'),
      },
    ];
  }
  const definition = parsedAt(json, 'definition', '0');
  const mapping = at(definition, 'ClaimsMappingPolicy');
  if (mapping !== undefined) {
    const source = (listAt(mapping, 'ClaimsSchema') ?? []).find(
      (each) => textAt(each, 'SamlClaimType') === NAME_ID_CLAIM,
    );
    return [{ ...UNKNOWN_APPLICATION, product: 'entra', nameIdSource: textAt(source, 'ID') }];
  }
  const issuance = at(definition, 'TokenIssuancePolicy');
  if (issuance === undefined) return [];
  const signs = textAt(issuance, 'TokenResponseSigningPolicy');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'entra',
      signsAssertion: signs === null ? null : signs !== 'ResponseOnly',
      signsResponse: signs === null ? null : signs !== 'TokenOnly',
      signatureAlgorithm:
        distinctTexts(textAt(issuance, 'SigningAlgorithm'), textAt(issuance, 'TokenSigningAlgorithm'))?.[0] ?? null,
    },
  ];
};
