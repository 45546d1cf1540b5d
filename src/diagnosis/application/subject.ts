import { parseIssuerUrl } from '../../identity-center/endpoints.ts';
import { NAME_ID_EMAIL } from '../../saml/names.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { ruleValue, stated } from '../value.ts';
import { type ApplicationCheck, wrongSetting } from './application-check.ts';

export const nameIdFormatSet: ApplicationCheck = {
  code: 'name-id-format',
  ask: ({ nameIdFormat, nameIdFormatForced }) => {
    if (nameIdFormat === null) return NOT_APPLICABLE;
    if (nameIdFormat === NAME_ID_EMAIL) return PASS;
    // Unless the format is forced, AWS's request may still get what it asks for.
    const weight = nameIdFormatForced === true ? 'decisive' : 'likely';
    return failing(
      wrongSetting(
        'name-id-format',
        weight,
        stated('name-id-format', NAME_ID_EMAIL),
        stated('name-id-format', nameIdFormat),
      ),
    );
  },
};

/** Attributes that never contain an address. */
const NO_ADDRESS = /samaccountname|employee_?(?:id|number)|object_?id|\buid\b|uidnumber/i;

/** An expression of Okta or PingOne (`${user.employeeNumber}`) has the attribute's name at its end. */
const attributeIn = (source: string): string => source.replace(/^\$\{|\}$/g, '').replace(/^(?:source|user)\./, '');

export const nameIdSourceSet: ApplicationCheck = {
  code: 'name-id-not-email',
  ask: ({ nameIdSource }) => {
    if (nameIdSource === null) return NOT_APPLICABLE;
    if (!NO_ADDRESS.test(nameIdSource)) return PASS;
    return failing(
      wrongSetting('name-id-value', 'likely', ruleValue('email'), stated('attribute-name', attributeIn(nameIdSource))),
    );
  },
};

/** The Issuer is AWS's own entity ID, or not the one that AWS trusts. */
export const issuerSet: ApplicationCheck = {
  code: 'issuer-mismatch',
  ask: ({ issuer }, { expectations: { idpEntityId } }) => {
    if (issuer === null) return NOT_APPLICABLE;
    if (idpEntityId === null && parseIssuerUrl(issuer) === null) return NOT_APPLICABLE;
    if (idpEntityId?.values.includes(issuer)) return PASS;
    const expected = stated('entity-id', idpEntityId?.values[0] ?? null);
    return failing(wrongSetting('issuer', 'decisive', expected, stated('entity-id', issuer), idpEntityId?.from));
  },
};

/** The lifetime is shorter than any sign-in takes. */
const SHORTEST_SECONDS = 60;

export const lifetimeSet: ApplicationCheck = {
  code: 'expired',
  ask: ({ lifetime }) => {
    if (lifetime === null) return NOT_APPLICABLE;
    if (lifetime >= SHORTEST_SECONDS) return PASS;
    return failing(
      wrongSetting(
        'validity',
        lifetime <= 0 ? 'decisive' : 'likely',
        { kind: 'duration', text: '300' },
        { kind: 'duration', text: String(lifetime) },
      ),
    );
  },
};
