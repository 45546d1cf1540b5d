import { TROUBLESHOOT_SAML } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { goodSignatures, signingCertificate } from '../signatures.ts';
import { stated } from '../value.ts';

/**
 * The signature is good, but made by another key than those in the metadata of the provider in IAM: the IdP's certificate was
 * rotated, and the metadata not uploaded again.
 */
export const iamProviderMetadata: MessageCheck<'iam-provider-metadata'> = {
  code: 'iam-provider-metadata',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['aws-admin'],
  basis: [TROUBLESHOOT_SAML],
  idpTopics: ['account-metadata'],
  awsTopics: ['provider-metadata'],
  step: 'post',
  unlikelyUnder: null,
  decides: 'certificate',
  ask: (context) => {
    const { configured } = context;
    const judged = goodSignatures(context);
    if (judged.length === 0) return NOT_APPLICABLE;
    if (configured.length === 0) return unknown('idp-metadata');
    const mismatch = judged.find((signature) => signature.configured.kind === 'key-mismatch');
    if (!mismatch) return PASS;
    const held = configured.find(({ source }) => source === 'held');
    return failing({
      // The metadata known here may be newer than what was uploaded to IAM.
      weight: held ? 'decisive' : 'likely',
      field: `${mismatch.on}/Signature/KeyInfo/X509Data/X509Certificate`,
      expected: stated('fingerprint', (held ?? configured[0])?.certificate.sha256 ?? null),
      received: stated('fingerprint', signingCertificate(mismatch)?.sha256 ?? null),
      expectedFrom: held ? 'account' : 'idp-metadata',
    });
  },
};
