import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Recipient } from './message.ts';

/** What a sender may add to a message although no report contains it; null if it is unknown. */
export interface Addable {
  /** NameID, as the IdP sent it, by which an administrator looks the user up. */
  readonly userName: string | null;
  /** The certificate that signed, in PEM, unless AWS is said to have it, because somebody has to import it there. */
  readonly certificate: string | null;
}

export const NOTHING_ADDED: Addable = { userName: null, certificate: null };

type Source = Pick<Diagnosis, 'facts' | 'certificates'>;

export const addableOf = ({ facts, certificates }: Source): Addable => {
  const signing = certificates.find(({ role }) => role.includes('embedded') && !role.includes('configured'));
  return {
    userName: facts?.assertions[0]?.nameId?.value ?? null,
    certificate: signing?.der === undefined ? null : pemOf(signing.der),
  };
};

/** Only what this recipient can use: certificates are imported at AWS, and AWS Support needs neither. */
export const addableFor = (recipient: Recipient, { userName, certificate }: Addable): Addable => ({
  userName: recipient === 'aws-support' ? null : userName,
  certificate: recipient === 'aws-admin' ? certificate : null,
});

/** RFC 7468. */
const pemOf = (base64: string): string =>
  ['-----BEGIN CERTIFICATE-----', ...(base64.match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----'].join('\n');
