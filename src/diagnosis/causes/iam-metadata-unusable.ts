import { TROUBLESHOOT_SAML } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { idpMetadataOf } from '../idp-metadata.ts';
import { numberValue, wordedRule } from '../value.ts';

const LEAST_KEY_BITS = 1024;

/**
 * "Could not parse metadata": IAM does not accept every metadata file. Once there was a sign-in, the provider exists,
 * so IAM accepted one. AWS asks for a file without a byte order mark, yet some IdPs send one and their guides say to
 * upload it, so this is at most likely.
 */
export const iamMetadataUnusable: SettingsCheck<'iam-metadata-unusable'> = {
  code: 'iam-metadata-unusable',
  kind: 'settings',
  door: 'iam-federation',
  stopsImport: true,
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOT_SAML],
  idpTopics: ['account-metadata'],
  awsTopics: ['provider-metadata'],
  step: null,
  ask: (context) => {
    const metadata = idpMetadataOf(context);
    if (metadata === null) return NOT_APPLICABLE;
    const fault = (field: string, expected: Fault['expected'], received: Fault['received']): Fault => ({
      weight: context.isPreflight ? 'likely' : 'notice',
      field,
      expected,
      received,
      expectedFrom: 'iam-rule',
    });
    const { hasByteOrderMark } = metadata;
    return failingOrPass([
      ...(hasByteOrderMark
        ? [fault('IdP metadata', wordedRule('UTF-8 without a byte order mark'), wordedRule('a byte order mark'))]
        : []),
      ...context.configured.flatMap(({ certificate: { publicKey } }) =>
        publicKey.kind === 'RSA' && publicKey.bits < LEAST_KEY_BITS
          ? fault('X509Certificate/publicKey', numberValue(LEAST_KEY_BITS), numberValue(publicKey.bits))
          : [],
      ),
    ]);
  },
};
