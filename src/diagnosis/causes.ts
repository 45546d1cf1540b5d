import { acsNotRegistered } from './causes/acs-not-registered.ts';
import { acsUrlMalformed } from './causes/acs-url-malformed.ts';
import { applicationDisabledAtIdp } from './causes/application-disabled-at-idp.ts';
import { applicationRefused } from './causes/application-refused.ts';
import { applicationUnknownToIdp } from './causes/application-unknown-to-idp.ts';
import { assertionEncrypted } from './causes/assertion-encrypted.ts';
import { assertionMissing } from './causes/assertion-missing.ts';
import { assertionMultiple } from './causes/assertion-multiple.ts';
import { assertionTooLong } from './causes/assertion-too-long.ts';
import { assertionUnsigned } from './causes/assertion-unsigned.ts';
import { attributeBlank } from './causes/attribute-blank.ts';
import { attributeCharacters } from './causes/attribute-characters.ts';
import { attributeCount } from './causes/attribute-count.ts';
import { attributeDuplicate } from './causes/attribute-duplicate.ts';
import { attributeMultivalued } from './causes/attribute-multivalued.ts';
import { attributeNameFormat } from './causes/attribute-name-format.ts';
import { attributeStructured } from './causes/attribute-structured.ts';
import { audienceMismatch } from './causes/audience-mismatch.ts';
import { audienceMissing } from './causes/audience-missing.ts';
import { authnStatementMissing } from './causes/authn-statement-missing.ts';
import { beganAtIdp } from './causes/began-at-idp.ts';
import { certificateChanged } from './causes/certificate-changed.ts';
import { certificateExpired } from './causes/certificate-expired.ts';
import { certificateExpiresSoon } from './causes/certificate-expires-soon.ts';
import { certificateFileRaw } from './causes/certificate-file-raw.ts';
import { certificateHeldByAws } from './causes/certificate-held-by-aws.ts';
import { certificateNotHeld } from './causes/certificate-not-held.ts';
import { certificateNotYetValid } from './causes/certificate-not-yet-valid.ts';
import { certificateSubject } from './causes/certificate-subject.ts';
import { certificateTooLong } from './causes/certificate-too-long.ts';
import { conditionUnknown } from './causes/condition-unknown.ts';
import { destinationMismatch } from './causes/destination-mismatch.ts';
import { destinationMissing } from './causes/destination-missing.ts';
import { deviceClockOff } from './causes/device-clock-off.ts';
import { endpointFamilyMismatch } from './causes/endpoint-family-mismatch.ts';
import { entraTenantMismatch } from './causes/entra-tenant-mismatch.ts';
import { expired } from './causes/expired.ts';
import { iamAudience } from './causes/iam-audience.ts';
import { iamMetadataUnusable } from './causes/iam-metadata-unusable.ts';
import { iamProviderArnMalformed } from './causes/iam-provider-arn-malformed.ts';
import { iamProviderIssuer } from './causes/iam-provider-issuer.ts';
import { iamProviderMetadata } from './causes/iam-provider-metadata.ts';
import { iamProviderMissing } from './causes/iam-provider-missing.ts';
import { iamRoleMalformed } from './causes/iam-role-malformed.ts';
import { iamRoleMissing } from './causes/iam-role-missing.ts';
import { iamSessionDuration } from './causes/iam-session-duration.ts';
import { iamSessionName } from './causes/iam-session-name.ts';
import { iamSessionTags } from './causes/iam-session-tags.ts';
import { iamSourceIdentity } from './causes/iam-source-identity.ts';
import { iamTrustPolicy } from './causes/iam-trust-policy.ts';
import { identitySourceNotExternal } from './causes/identity-source-not-external.ts';
import { idpClockOff } from './causes/idp-clock-off.ts';
import { idpGaveNoResponse } from './causes/idp-gave-no-response.ts';
import { idpInitiatedNameIdFormat } from './causes/idp-initiated-name-id-format.ts';
import { idpMetadataBadUrl } from './causes/idp-metadata-bad-url.ts';
import { idpMetadataExpired } from './causes/idp-metadata-expired.ts';
import { idpMetadataIncomplete } from './causes/idp-metadata-incomplete.ts';
import { idpMetadataNameIdFormat } from './causes/idp-metadata-name-id-format.ts';
import { idpMetadataTooLong } from './causes/idp-metadata-too-long.ts';
import { idpMetadataWantsSignedRequests } from './causes/idp-metadata-wants-signed-requests.ts';
import { idpOwnProblem } from './causes/idp-own-problem.ts';
import { idpPolicy } from './causes/idp-policy.ts';
import { inResponseToMismatch } from './causes/in-response-to-mismatch.ts';
import { inResponseToMissing } from './causes/in-response-to-missing.ts';
import { instanceSettingsStale } from './causes/instance-settings-stale.ts';
import { instanceUrlsDisagree } from './causes/instance-urls-disagree.ts';
import { issuedLongAgo } from './causes/issued-long-ago.ts';
import { issuerFormat } from './causes/issuer-format.ts';
import { issuerMismatch } from './causes/issuer-mismatch.ts';
import { issuerUrlMalformed } from './causes/issuer-url-malformed.ts';
import { messageReformatted } from './causes/message-reformatted.ts';
import { messageUndecodable } from './causes/message-undecodable.ts';
import { messageUnusual } from './causes/message-unusual.ts';
import { messageWrapping } from './causes/message-wrapping.ts';
import { metadataSwapped } from './causes/metadata-swapped.ts';
import { nameIdComment } from './causes/name-id-comment.ts';
import { nameIdFormat } from './causes/name-id-format.ts';
import { nameIdGuest } from './causes/name-id-guest.ts';
import { nameIdMissing } from './causes/name-id-missing.ts';
import { nameIdNotEmail } from './causes/name-id-not-email.ts';
import { nameIdWhitespace } from './causes/name-id-whitespace.ts';
import { noSamlSignIn } from './causes/no-saml-sign-in.ts';
import { notYetValid } from './causes/not-yet-valid.ts';
import { otherApplicationSignIn } from './causes/other-application-sign-in.ts';
import { otherIdpApplication } from './causes/other-idp-application.ts';
import { otherInstance } from './causes/other-instance.ts';
import { outboundSignIn } from './causes/outbound-sign-in.ts';
import { portalUrlMalformed } from './causes/portal-url-malformed.ts';
import { postedToUnknownAcs } from './causes/posted-to-unknown-acs.ts';
import { recipientMismatch } from './causes/recipient-mismatch.ts';
import { recipientMissing } from './causes/recipient-missing.ts';
import { regionAcsMismatch } from './causes/region-acs-mismatch.ts';
import { requestMustBeSigned } from './causes/request-must-be-signed.ts';
import { requestUnusableAtIdp } from './causes/request-unusable-at-idp.ts';
import { responseIssuerMismatch } from './causes/response-issuer-mismatch.ts';
import { responseReplayed } from './causes/response-replayed.ts';
import { sessionEndMissing } from './causes/session-end-missing.ts';
import { sessionOver } from './causes/session-over.ts';
import { signInUrlMalformed } from './causes/sign-in-url-malformed.ts';
import { signInUrlMismatch } from './causes/sign-in-url-mismatch.ts';
import { signatureAlgorithmUnusable } from './causes/signature-algorithm-unusable.ts';
import { signatureAlgorithmWeak } from './causes/signature-algorithm-weak.ts';
import { signatureBroken } from './causes/signature-broken.ts';
import { signatureKeyMismatch } from './causes/signature-key-mismatch.ts';
import { signatureNotByProfile } from './causes/signature-not-by-profile.ts';
import { signatureUnsupported } from './causes/signature-unsupported.ts';
import { signatureWrapped } from './causes/signature-wrapped.ts';
import { signingCertificateMissing } from './causes/signing-certificate-missing.ts';
import { staleSignIn } from './causes/stale-sign-in.ts';
import { startRegionMismatch } from './causes/start-region-mismatch.ts';
import { statusNotSuccess } from './causes/status-not-success.ts';
import { structureInvalid } from './causes/structure-invalid.ts';
import { subjectConfirmationExpired } from './causes/subject-confirmation-expired.ts';
import { subjectConfirmationMissing } from './causes/subject-confirmation-missing.ts';
import { timeMalformed } from './causes/time-malformed.ts';
import { userAccountRefused } from './causes/user-account-refused.ts';
import { userKnownYetRefused } from './causes/user-known-yet-refused.ts';
import { userNotAssigned } from './causes/user-not-assigned.ts';
import { userNotProvisioned } from './causes/user-not-provisioned.ts';
import { usernameMismatch } from './causes/username-mismatch.ts';
import { versionUnsupported } from './causes/version-unsupported.ts';
import { wrongApplication } from './causes/wrong-application.ts';

/**
 * Every cause, in the order of the headlines: among causes of equal weight, the first in this list becomes the
 * headline. The codes are part of the report format and never change. Each code's file defines everything about it;
 * every other list follows from this one.
 */
export const CAUSES = [
  messageUndecodable,
  messageWrapping,
  outboundSignIn,
  applicationRefused,
  wrongApplication,
  statusNotSuccess,
  versionUnsupported,
  timeMalformed,
  assertionEncrypted,
  assertionMissing,
  assertionMultiple,
  assertionTooLong,
  structureInvalid,
  conditionUnknown,
  iamRoleMissing,
  iamRoleMalformed,
  iamSessionName,
  iamSourceIdentity,
  iamSessionDuration,
  iamSessionTags,
  iamAudience,
  iamProviderIssuer,
  iamProviderMetadata,
  iamProviderMissing,
  iamTrustPolicy,
  staleSignIn,
  inResponseToMismatch,
  inResponseToMissing,
  responseReplayed,
  otherInstance,
  acsNotRegistered,
  postedToUnknownAcs,
  regionAcsMismatch,
  endpointFamilyMismatch,
  otherIdpApplication,
  audienceMismatch,
  audienceMissing,
  recipientMismatch,
  recipientMissing,
  destinationMismatch,
  destinationMissing,
  issuerMismatch,
  responseIssuerMismatch,
  issuerFormat,
  signatureWrapped,
  signatureNotByProfile,
  signatureAlgorithmUnusable,
  signatureBroken,
  signatureKeyMismatch,
  assertionUnsigned,
  certificateChanged,
  certificateExpired,
  certificateNotYetValid,
  certificateExpiresSoon,
  idpClockOff,
  expired,
  notYetValid,
  subjectConfirmationMissing,
  subjectConfirmationExpired,
  sessionOver,
  sessionEndMissing,
  issuedLongAgo,
  authnStatementMissing,
  nameIdMissing,
  idpInitiatedNameIdFormat,
  nameIdFormat,
  nameIdComment,
  nameIdWhitespace,
  nameIdNotEmail,
  nameIdGuest,
  usernameMismatch,
  attributeMultivalued,
  attributeDuplicate,
  attributeStructured,
  attributeNameFormat,
  attributeCount,
  attributeBlank,
  attributeCharacters,
  signatureAlgorithmWeak,
  signatureUnsupported,
  messageUnusual,
  messageReformatted,
  deviceClockOff,
  certificateNotHeld,
  portalUrlMalformed,
  acsUrlMalformed,
  issuerUrlMalformed,
  signInUrlMalformed,
  instanceUrlsDisagree,
  signInUrlMismatch,
  entraTenantMismatch,
  idpMetadataTooLong,
  idpMetadataIncomplete,
  idpMetadataBadUrl,
  idpMetadataExpired,
  idpMetadataNameIdFormat,
  idpMetadataWantsSignedRequests,
  metadataSwapped,
  certificateTooLong,
  certificateFileRaw,
  certificateSubject,
  iamProviderArnMalformed,
  iamMetadataUnusable,
  instanceSettingsStale,
  userNotAssigned,
  applicationUnknownToIdp,
  applicationDisabledAtIdp,
  requestMustBeSigned,
  signingCertificateMissing,
  userAccountRefused,
  idpPolicy,
  requestUnusableAtIdp,
  otherApplicationSignIn,
  idpOwnProblem,
  idpGaveNoResponse,
  startRegionMismatch,
  identitySourceNotExternal,
  noSamlSignIn,
  beganAtIdp,
  userKnownYetRefused,
  userNotProvisioned,
  certificateHeldByAws,
] as const;

export type CauseDefinition = (typeof CAUSES)[number];
export type CheckDefinition = Extract<CauseDefinition, { readonly ask: unknown }>;

/** Every code that a diagnosis can contain. */
export type Code = CauseDefinition['code'];
/** The codes that a check can find. */
export type FindingCode = CheckDefinition['code'];

const isCheck = (cause: CauseDefinition): cause is CheckDefinition => 'ask' in cause;

export const CODES: readonly Code[] = CAUSES.map(({ code }) => code);
export const CHECKS: readonly CheckDefinition[] = CAUSES.filter(isCheck);

/** The checks that run on every sign-in. */
export const SIGN_IN_CHECKS: readonly CheckDefinition[] = CHECKS.filter(({ kind }) => kind !== 'settings');
/** The checks of the settings that run on a sign-in too, after all others. */
export const SETTINGS_CHECKS: readonly CheckDefinition[] = CHECKS.filter(({ kind }) => kind === 'settings');
/** The checks that run on the settings alone, before anyone signs in. */
export const PREFLIGHT_CHECKS: readonly CheckDefinition[] = CHECKS.filter(
  (check) => check.kind === 'settings' || ('atPreflight' in check && check.atPreflight === true),
);

const BY_CODE: ReadonlyMap<string, CauseDefinition> = new Map(CAUSES.map((cause) => [cause.code, cause]));

/** The definition of a code; undefined for anything else. */
export const causeByCode = (code: string): CauseDefinition | undefined => BY_CODE.get(code);
