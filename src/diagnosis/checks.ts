import type { Check } from './check.ts';
import { acsUrlMalformed } from './checks/acs-url-malformed.ts';
import { assertionEncrypted } from './checks/assertion-encrypted.ts';
import { assertionMissing } from './checks/assertion-missing.ts';
import { assertionMultiple } from './checks/assertion-multiple.ts';
import { assertionTooLong } from './checks/assertion-too-long.ts';
import { assertionUnsigned } from './checks/assertion-unsigned.ts';
import { attributeBlank } from './checks/attribute-blank.ts';
import { attributeCount } from './checks/attribute-count.ts';
import { attributeDuplicate } from './checks/attribute-duplicate.ts';
import { attributeMultivalued } from './checks/attribute-multivalued.ts';
import { attributeNameFormat } from './checks/attribute-name-format.ts';
import { attributeStructured } from './checks/attribute-structured.ts';
import { audienceMismatch } from './checks/audience-mismatch.ts';
import { audienceMissing } from './checks/audience-missing.ts';
import { authnStatementMissing } from './checks/authn-statement-missing.ts';
import { certificateChanged } from './checks/certificate-changed.ts';
import { certificateExpired } from './checks/certificate-expired.ts';
import { certificateExpiresSoon } from './checks/certificate-expires-soon.ts';
import { certificateFileRaw } from './checks/certificate-file-raw.ts';
import { certificateNotYetValid } from './checks/certificate-not-yet-valid.ts';
import { certificateSubject } from './checks/certificate-subject.ts';
import { certificateTooLong } from './checks/certificate-too-long.ts';
import { destinationMismatch } from './checks/destination-mismatch.ts';
import { destinationMissing } from './checks/destination-missing.ts';
import { deviceClockOff } from './checks/device-clock-off.ts';
import { endpointFamilyMismatch } from './checks/endpoint-family-mismatch.ts';
import { entraTenantMismatch } from './checks/entra-tenant-mismatch.ts';
import { expired } from './checks/expired.ts';
import { identitySourceNotExternal } from './checks/identity-source-not-external.ts';
import { idpClockOff } from './checks/idp-clock-off.ts';
import { idpGaveNoResponse } from './checks/idp-gave-no-response.ts';
import { idpMetadataBadUrl } from './checks/idp-metadata-bad-url.ts';
import { idpMetadataExpired } from './checks/idp-metadata-expired.ts';
import { idpMetadataIncomplete } from './checks/idp-metadata-incomplete.ts';
import { idpMetadataNameIdFormat } from './checks/idp-metadata-name-id-format.ts';
import { idpMetadataTooLong } from './checks/idp-metadata-too-long.ts';
import { idpMetadataWantsSignedRequests } from './checks/idp-metadata-wants-signed-requests.ts';
import { inResponseToMismatch } from './checks/in-response-to-mismatch.ts';
import { instanceSettingsStale } from './checks/instance-settings-stale.ts';
import { instanceUrlsDisagree } from './checks/instance-urls-disagree.ts';
import { issuerMismatch } from './checks/issuer-mismatch.ts';
import { issuerUrlMalformed } from './checks/issuer-url-malformed.ts';
import { metadataSwapped } from './checks/metadata-swapped.ts';
import { nameIdComment } from './checks/name-id-comment.ts';
import { nameIdFormat } from './checks/name-id-format.ts';
import { nameIdGuest } from './checks/name-id-guest.ts';
import { nameIdMissing } from './checks/name-id-missing.ts';
import { nameIdNotEmail } from './checks/name-id-not-email.ts';
import { nameIdWhitespace } from './checks/name-id-whitespace.ts';
import { notYetValid } from './checks/not-yet-valid.ts';
import { outboundSignIn } from './checks/outbound-sign-in.ts';
import { portalUrlMalformed } from './checks/portal-url-malformed.ts';
import { postedToUnknownAcs } from './checks/posted-to-unknown-acs.ts';
import { recipientMismatch } from './checks/recipient-mismatch.ts';
import { recipientMissing } from './checks/recipient-missing.ts';
import { regionAcsMismatch } from './checks/region-acs-mismatch.ts';
import { responseIssuerMismatch } from './checks/response-issuer-mismatch.ts';
import { responseReplayed } from './checks/response-replayed.ts';
import { sessionEndMissing } from './checks/session-end-missing.ts';
import { sessionOver } from './checks/session-over.ts';
import { signInUrlMalformed } from './checks/sign-in-url-malformed.ts';
import { signInUrlMismatch } from './checks/sign-in-url-mismatch.ts';
import { signatureAlgorithmWeak } from './checks/signature-algorithm-weak.ts';
import { signatureBroken } from './checks/signature-broken.ts';
import { signatureKeyMismatch } from './checks/signature-key-mismatch.ts';
import { signatureUnsupported } from './checks/signature-unsupported.ts';
import { signatureWrapped } from './checks/signature-wrapped.ts';
import { statusNotSuccess } from './checks/status-not-success.ts';
import { subjectConfirmationExpired } from './checks/subject-confirmation-expired.ts';
import { subjectConfirmationMissing } from './checks/subject-confirmation-missing.ts';
import { timeMalformed } from './checks/time-malformed.ts';
import { userNotProvisioned } from './checks/user-not-provisioned.ts';
import { usernameMismatch } from './checks/username-mismatch.ts';
import { versionUnsupported } from './checks/version-unsupported.ts';
import { wrongApplication } from './checks/wrong-application.ts';

/** What is asked of every sign-in, in the order of the headlines (codes.ts). */
export const MESSAGE_CHECKS: readonly Check[] = [
  outboundSignIn,
  wrongApplication,
  statusNotSuccess,
  versionUnsupported,
  timeMalformed,
  assertionEncrypted,
  assertionMissing,
  assertionMultiple,
  assertionTooLong,
  inResponseToMismatch,
  responseReplayed,
  postedToUnknownAcs,
  regionAcsMismatch,
  endpointFamilyMismatch,
  audienceMismatch,
  audienceMissing,
  recipientMismatch,
  recipientMissing,
  destinationMismatch,
  destinationMissing,
  issuerMismatch,
  responseIssuerMismatch,
  signatureWrapped,
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
  authnStatementMissing,
  nameIdMissing,
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
  signatureAlgorithmWeak,
  signatureUnsupported,
  deviceClockOff,
  idpGaveNoResponse,
  identitySourceNotExternal,
  userNotProvisioned,
];

/** What is asked of the settings: on import, and behind everything else of a sign-in. */
export const SETTINGS_CHECKS: readonly Check[] = [
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
  instanceSettingsStale,
];
