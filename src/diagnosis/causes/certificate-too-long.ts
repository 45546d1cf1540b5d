import type { CertificateSetting } from '../../identity-center/instance.ts';
import { observed, QUOTAS } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { Context } from '../context.ts';
import type { SettingsCheck } from '../definition.ts';
import type { Weight } from '../finding.ts';
import { numberValue } from '../value.ts';

const QUOTA = 2500;

/**
 * Identity Center accepts certificates of at most 2,500 characters. AWS documents this for certificate files. For a
 * chain in the IdP's metadata there is only one report: the change of the identity source failed without a reason.
 */
export const certificateTooLong: SettingsCheck<'certificate-too-long'> = {
  code: 'certificate-too-long',
  kind: 'settings',
  stopsImport: true,
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [QUOTAS, observed('ajay.org.uk: AWS European Sovereign Cloud with authentik', null)],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: null,
  ask: (context) => {
    const certificates = context.instance?.certificates ?? [];
    if (certificates.length === 0) return NOT_APPLICABLE;
    return failingOrPass([
      ...tooLong('held', certificates).map((length) => faultOf('IdP certificate', length, 'decisive')),
      ...tooLong('metadata', certificates).map((length) => faultOf('IdP metadata', length, weightInMetadata(context))),
    ]);
  },
};

/** The lengths that exceed the quota, each once: all certificates of a file or a chain carry the length of the whole. */
const tooLong = (
  source: CertificateSetting['source'],
  certificates: readonly CertificateSetting[],
): readonly number[] => {
  const lengths = certificates.filter((each) => each.source === source).map(({ length }) => length);
  return [...new Set(lengths)].filter((length) => length > QUOTA);
};

/** If AWS sends its requests to this IdP or has its certificate, it accepted the metadata. */
const weightInMetadata = ({ instance, request }: Context): Weight =>
  request !== null || instance?.certificates.some(({ source, length }) => source === 'held' && length <= QUOTA)
    ? 'notice'
    : 'likely';

const faultOf = (field: string, length: number, weight: Weight): Fault => ({
  weight,
  field,
  expected: numberValue(QUOTA),
  received: numberValue(length),
  expectedFrom: 'identity-center-rule',
});
