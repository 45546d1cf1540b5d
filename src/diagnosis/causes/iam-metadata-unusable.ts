import { CREATE_SAML_PROVIDER, TROUBLESHOOT_SAML } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { idpMetadataOf } from '../idp-metadata.ts';
import { numberValue, wordedRule } from '../value.ts';

const LEAST_CHARACTERS = 1000;
const LEAST_KEY_BITS = 1024;

/**
 * "Could not parse metadata": IAM does not take every metadata file. Where a sign-in was made, the provider exists, and so IAM
 * took one.
 */
export const iamMetadataUnusable: SettingsCheck<'iam-metadata-unusable'> = {
  code: 'iam-metadata-unusable',
  kind: 'settings',
  door: 'iam-federation',
  stopsImport: true,
  fixedBy: ['idp-admin', 'aws-admin'],
  basis: [TROUBLESHOOT_SAML, CREATE_SAML_PROVIDER],
  idpTopics: ['account-metadata'],
  awsTopics: ['provider-metadata'],
  step: null,
  ask: (context) => {
    const metadata = idpMetadataOf(context);
    if (metadata === null) return NOT_APPLICABLE;
    const fault = (field: string, expected: Fault['expected'], received: Fault['received']): Fault => ({
      weight: context.isPreflight ? 'decisive' : 'notice',
      field,
      expected,
      received,
      expectedFrom: 'iam-rule',
    });
    const { length, hasByteOrderMark } = metadata;
    const short = context.configured.filter(
      ({ certificate: { publicKey } }) => publicKey.kind === 'RSA' && publicKey.bits < LEAST_KEY_BITS,
    );
    return failingOrPass([
      ...(hasByteOrderMark
        ? [
            {
              ...fault('IdP metadata', wordedRule('UTF-8 without a byte order mark'), wordedRule('a byte order mark')),
              // AWS's page asks for none; some IdPs send one, and their guides have it uploaded to IAM.
              weight: context.isPreflight ? ('likely' as const) : ('notice' as const),
            },
          ]
        : []),
      ...(length < LEAST_CHARACTERS ? [fault('IdP metadata', numberValue(LEAST_CHARACTERS), numberValue(length))] : []),
      ...short.map(({ certificate: { publicKey } }) =>
        fault('X509Certificate/publicKey', numberValue(LEAST_KEY_BITS), numberValue(publicKey.bits)),
      ),
    ]);
  },
};
