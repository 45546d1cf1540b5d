import { documented, known, literal, UNVERIFIED } from '../console-step.ts';
import { HOSTED_CLOCK } from './hosted-clock.ts';
import type { IdpProduct } from './product.ts';

const APPLICATION = ['PingOne admin console', 'Applications', 'Applications', 'AWS IAM Identity Center'];
const CONFIGURATION = [...APPLICATION, 'Configuration', 'Edit'];

const EDIT = documented('https://docs.pingidentity.com/pingone/applications/p1_edit_application_saml.html');
const METADATA = documented('https://docs.pingidentity.com/pingone/applications/p1_downloadidpmetadataapps.html');
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/pingone-idp.html');

export const PINGONE: IdpProduct = {
  id: 'pingone',
  name: 'PingOne',
  issuer: [
    {
      pattern: /^https:\/\/auth\.pingone\.[a-z]{2,4}(?:\.[a-z]{2})?\/(?<tenant>[0-9a-f-]{36})$/,
      basis: 'unverified',
      example: 'https://auth.pingone.com/aaaabbbb-0000-cccc-1111-dddd2222eeee',
    },
    {
      pattern: /^https:\/\/pingone\.com\/idp\/[^/?#]+$/,
      basis: 'unverified',
      example: 'https://pingone.com/idp/example',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/auth\.pingone\.[a-z]{2,4}(?:\.[a-z]{2})?\/(?<tenant>[0-9a-f-]{36})\/saml20\/idp\/sso$/,
      basis: 'documented',
      example: 'https://auth.pingone.com/aaaabbbb-0000-cccc-1111-dddd2222eeee/saml20/idp/sso',
    },
    {
      // An environment with a domain of its own (p1_downloadidpmetadataapps).
      pattern: /^https:\/\/(?!auth\.pingone\.)[^/?#]+\/saml20\/idp\/sso$/,
      basis: 'unverified',
      example: 'https://login.example.com/saml20/idp/sso',
    },
    {
      pattern: /^https:\/\/sso\.connect\.pingidentity\.com\/sso\/idp\/SSO\.saml2(?:\?idpid=[0-9a-f-]{36})?$/,
      basis: 'unverified',
      example: 'https://sso.connect.pingidentity.com/sso/idp/SSO.saml2?idpid=aaaabbbb-0000-cccc-1111-dddd2222eeee',
    },
  ],
  certificateSubject: [
    {
      pattern: /^(?:.*[^\\],)?CN=PingOne SSO Certificate for [^,]+(?:,.*)?$/,
      basis: 'unverified',
      example: 'CN=PingOne SSO Certificate for Example environment,O=Ping Identity,C=US',
    },
  ],
  postOrigin: [
    {
      pattern: /^https:\/\/(?:auth\.pingone\.[a-z]{2,4}(?:\.[a-z]{2})?|sso\.connect\.pingidentity\.com)$/,
      basis: 'unverified',
      example: 'https://auth.pingone.com',
    },
  ],
  console: {
    application: [
      {
        path: ['PingOne admin console', 'Applications', 'Application Catalog'],
        field: null,
        value: literal('AWS Single Sign-On'),
        note: 'idp_general_application_right_one',
        ...AWS_GUIDE,
      },
    ],
    audience: [{ path: CONFIGURATION, field: 'Entity ID', value: known('issuer-url'), note: null, ...EDIT }],
    'acs-url': [
      {
        path: CONFIGURATION,
        field: 'ACS URLs',
        value: known('acs-urls'),
        note: 'idp_pingone_acs_url_must_match',
        ...EDIT,
      },
    ],
    'name-id-format': [
      {
        path: CONFIGURATION,
        field: 'Subject NameID Format',
        value: known('email-name-id-format'),
        note: null,
        ...EDIT,
      },
      {
        path: [...APPLICATION, 'Attribute Mappings', 'SAML_SUBJECT', 'Advanced'],
        field: 'Name ID Format to send to SP',
        value: known('email-name-id-format'),
        note: 'idp_pingone_name_id_format_plus',
        ...AWS_GUIDE,
      },
    ],
    'name-id-value': [
      {
        path: [...APPLICATION, 'Attribute Mappings'],
        field: 'SAML_SUBJECT',
        value: literal('Email (Work)'),
        note: 'idp_general_name_id_value_user_name',
        ...AWS_GUIDE,
      },
    ],
    'sign-assertion': [
      {
        path: [...CONFIGURATION, 'Signing key'],
        field: 'Sign Assertion',
        value: literal('On'),
        note: 'idp_pingone_sign_assertion_or_both',
        ...EDIT,
      },
    ],
    'signature-algorithm': [
      {
        path: [...CONFIGURATION, 'Signing key'],
        field: 'Signing Algorithm',
        value: literal('RSA_SHA256'),
        note: null,
        ...EDIT,
      },
    ],
    encryption: [
      {
        path: CONFIGURATION,
        field: 'Encryption',
        value: literal('Off'),
        note: 'idp_general_encryption_no_key',
        ...EDIT,
      },
    ],
    certificate: [
      {
        path: [...CONFIGURATION, 'Signing key', 'Download Signing Certificate'],
        field: 'X509 PEM (.crt)',
        value: null,
        note: 'idp_general_certificate_import_first',
        ...UNVERIFIED,
      },
    ],
    metadata: [
      {
        path: [...APPLICATION, 'Overview'],
        field: 'Download Metadata',
        value: null,
        note: 'idp_general_metadata_same_application',
        ...METADATA,
      },
    ],
    'access-control-attributes': [
      {
        path: [...APPLICATION, 'Attribute Mappings', 'Add new attribute'],
        field: 'Application Attribute',
        value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
        note: 'idp_general_access_control_attributes_rules',
        ...AWS_GUIDE,
      },
    ],
    validity: [
      {
        path: CONFIGURATION,
        field: 'Assertion Validity Duration (in seconds)',
        value: literal('300'),
        note: 'idp_general_validity_some_minutes',
        ...UNVERIFIED,
      },
    ],
    'user-assignment': [
      {
        path: [...APPLICATION, 'Group Access'],
        field: null,
        value: null,
        note: 'idp_general_user_assignment_needed',
        ...AWS_GUIDE,
      },
    ],
    provisioning: [
      {
        path: [...APPLICATION, 'User Provisioning'],
        field: 'SCIM URL',
        value: null,
        note: 'idp_pingone_provisioning_no_slash',
        ...AWS_GUIDE,
      },
    ],
    clock: HOSTED_CLOCK,
  },
};
