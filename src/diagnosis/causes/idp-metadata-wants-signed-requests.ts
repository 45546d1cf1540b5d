import { STATUS_SUCCESS } from '../../saml/names.ts';
import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { ruleValue } from '../value.ts';

/** AWS does not sign its AuthnRequests. An answer with status Success shows that the IdP does not insist. */
export const idpMetadataWantsSignedRequests: SettingsCheck<'idp-metadata-wants-signed-requests'> = {
  code: 'idp-metadata-wants-signed-requests',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [observed('AWS\'s metadata says AuthnRequestsSigned="false"', null)],
  idpTopics: ['request-signature'],
  awsTopics: [],
  step: null,
  ask: ({ instance, response }) => {
    if (!instance?.idpMetadata) return NOT_APPLICABLE;
    const isAnswered = response?.statusCodes[0] === STATUS_SUCCESS && response.inResponseTo !== null;
    if (!instance.idpMetadata.wantAuthnRequestsSigned || isAnswered) return PASS;
    return failing({
      weight: 'notice',
      field: 'IDPSSODescriptor/@WantAuthnRequestsSigned',
      expected: ruleValue('false'),
      received: ruleValue('true'),
      expectedFrom: 'identity-center-rule',
    });
  },
};
