import { TROUBLESHOOT_SAML } from '../basis.ts';
import { askConfiguredKey } from '../configured-key.ts';
import type { MessageCheck } from '../definition.ts';

/**
 * The signature is good, but none of the keys in the metadata of the provider in IAM made it: the IdP's certificate was
 * rotated, and nobody uploaded the metadata again.
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
  ask: askConfiguredKey('idp-metadata', 'account'),
};
