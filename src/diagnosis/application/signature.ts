import { toBase64 } from '../../bytes.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { ConfiguredCertificate } from '../context.ts';
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
    const weak = [signatureAlgorithm, digestAlgorithm].find((each) => each !== null && SHA_1.test(each));
    if (weak === undefined) return PASS;
    return failing(
      wrongSetting('signature-algorithm', 'likely-if-alone', ruleValue('RSA-SHA256'), stated('algorithm', weak)),
    );
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

/** The application's certificates against those that AWS is said to hold, else against those of the IdP's metadata. */
export const certificatesHeld: ApplicationCheck = {
  code: 'signature-key-mismatch',
  ask: ({ certificates, thumbprints }, { configured }) => {
    const held = configured.filter(({ source }) => source === 'held');
    const known = held.length > 0 ? held : configured;
    if (known.length === 0 || (certificates.length === 0 && thumbprints.length === 0)) return NOT_APPLICABLE;
    const isKnown = ({ certificate }: ConfiguredCertificate): boolean =>
      certificates.includes(toBase64(certificate.der)) || thumbprints.includes(certificate.sha1);
    if (known.some(isKnown)) return PASS;
    return failing(
      wrongSetting(
        'certificate',
        held.length > 0 ? 'decisive' : 'likely',
        stated('fingerprint', known[0]?.certificate.sha1 ?? null),
        stated('fingerprint', thumbprints[0] ?? null),
        held.length > 0 ? 'instance' : 'idp-metadata',
      ),
    );
  },
};
