import { ROTATE_CERTIFICATE } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { heldCertificateVerifies, isHeld } from '../signatures.ts';
import { stated } from '../value.ts';

/** Identity Center has none of the certificates in the IdP's metadata: nobody imported them. */
export const certificateNotHeld: SettingsCheck<'certificate-not-held'> = {
  code: 'certificate-not-held',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [ROTATE_CERTIFICATE],
  idpTopics: ['certificate'],
  awsTopics: ['import-certificate'],
  step: null,
  ask: (context) => {
    const { configured } = context;
    const held = configured.find(({ source }) => source === 'held');
    const [named, ...others] = configured
      .filter(({ source }) => source === 'metadata')
      .map(({ certificate }) => certificate);
    if (!named && !held) return NOT_APPLICABLE;
    if (!named) return unknown('idp-metadata');
    if (!held) return unknown('certificate');
    if ([named, ...others].some((certificate) => isHeld(certificate, configured))) return PASS;
    return failing({
      // The metadata may be newer or older than the key in use, which only a sign-in shows.
      weight: heldCertificateVerifies(context) ? 'notice' : 'decisive',
      field: 'IdP certificate',
      expected: stated('fingerprint', named.sha256),
      received: stated('fingerprint', held.certificate.sha256),
      expectedFrom: 'idp-metadata',
    });
  },
};
