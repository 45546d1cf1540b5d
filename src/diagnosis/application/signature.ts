import { toBase64 } from '../../bytes.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { ruleValue, stated, wordedRule } from '../value.ts';
import { type ApplicationCheck, wrongSetting } from './application-check.ts';

export const assertionSigned: ApplicationCheck = {
  code: 'assertion-unsigned',
  ask: ({ signsAssertion, signsResponse }) => {
    if (signsAssertion === null) return NOT_APPLICABLE;
    if (signsAssertion) return PASS;
    const weight = signsResponse === true ? 'likely-if-alone' : signsResponse === false ? 'decisive' : 'likely';
    const received = signsResponse === true ? stated('element', 'Response/Signature') : ruleValue('Off');
    return failing(wrongSetting('sign-assertion', weight, wordedRule('Signature in the Assertion'), received));
  },
};

const SHA_1 = /sha-?1(?![0-9])/i;

export const algorithmSet: ApplicationCheck = {
  code: 'signature-algorithm-weak',
  ask: ({ signatureAlgorithm, digestAlgorithm }) => {
    if (signatureAlgorithm === null && digestAlgorithm === null) return NOT_APPLICABLE;
    const isWeak = [signatureAlgorithm, digestAlgorithm].some((each) => each !== null && SHA_1.test(each));
    if (!isWeak) return PASS;
    // Every console spells the algorithm's name differently.
    return failing(wrongSetting('signature-algorithm', 'likely-if-alone', ruleValue('RSA-SHA256'), ruleValue('SHA-1')));
  },
};

export const encryptionSet: ApplicationCheck = {
  code: 'assertion-encrypted',
  ask: ({ encrypts }) => {
    if (encrypts === null) return NOT_APPLICABLE;
    if (!encrypts) return PASS;
    return failing(wrongSetting('encryption', 'decisive', wordedRule('no encryption'), ruleValue('On')));
  },
};

export const requestsSigned: ApplicationCheck = {
  code: 'idp-metadata-wants-signed-requests',
  ask: ({ wantsSignedRequests }) => {
    if (wantsSignedRequests === null) return NOT_APPLICABLE;
    if (!wantsSignedRequests) return PASS;
    return failing(wrongSetting('request-signature', 'likely', ruleValue('Off'), ruleValue('On')));
  },
};

/**
 * Compares the certificates that sign for the application with those that AWS is said to have. If a thumbprint is
 * known, only the certificate that it names is active: Entra's export lists other certificates too.
 */
export const certificatesHeld: ApplicationCheck = {
  code: 'certificate-not-held',
  ask: ({ certificates, thumbprints }, { configured }) => {
    const held = configured.filter(({ source }) => source === 'held').map(({ certificate }) => certificate);
    if (held.length === 0 || (certificates.length === 0 && thumbprints.length === 0)) return NOT_APPLICABLE;
    const signs = ({ der, sha1 }: Certificate): boolean =>
      thumbprints.length > 0 ? thumbprints.includes(sha1) : certificates.includes(toBase64(der));
    if (held.some(signs)) return PASS;
    return failing(
      wrongSetting(
        'certificate',
        'decisive',
        stated('fingerprint', thumbprints[0] ?? null),
        stated('fingerprint', held[0]?.sha1 ?? null),
        null,
      ),
    );
  },
};
