import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK, notSet, USER_FIELDS_UPSTREAM } from '../console.ts';

const APPLICATION = ['Cloudflare dashboard', 'Zero Trust', 'Access controls', 'Applications', 'Amazon AWS'];

const AWS_APPLICATION = documented(
  'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/saas-apps/aws-sso-saas/',
);
const SAML_APPLICATION = documented(
  'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/saas-apps/generic-saml-saas/',
);

/** Cloudflare signs both the Response and the Assertion, with SHA-256. */
const SIGNED_ALWAYS = notSet('idp_cloudflare_signed_always', SAML_APPLICATION);

export const CLOUDFLARE_CONSOLE: Console = {
  application: [
    {
      path: [
        'Cloudflare dashboard',
        'Zero Trust',
        'Access controls',
        'Applications',
        'Create new application',
        'SaaS application',
      ],
      field: null,
      value: literal('Amazon AWS'),
      note: 'idp_cloudflare_application_saml',
      ...AWS_APPLICATION,
    },
  ],
  audience: [{ path: APPLICATION, field: 'Entity ID', value: known('issuer-url'), note: null, ...AWS_APPLICATION }],
  'acs-url': [
    {
      path: APPLICATION,
      field: 'Assertion Consumer Service URL',
      value: known('acs-url'),
      note: 'idp_cloudflare_acs_url_only_one',
      ...AWS_APPLICATION,
    },
  ],
  'name-id-format': [
    { path: APPLICATION, field: 'Name ID format', value: literal('Email'), note: null, ...AWS_APPLICATION },
  ],
  'name-id-value': [
    { path: APPLICATION, field: null, value: null, note: 'idp_cloudflare_name_id_value_email', ...AWS_APPLICATION },
  ],
  'sign-assertion': SIGNED_ALWAYS,
  'signature-algorithm': SIGNED_ALWAYS,
  encryption: AS_GENERAL,
  certificate: [
    {
      path: APPLICATION,
      field: 'Public key',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...SAML_APPLICATION,
    },
  ],
  metadata: [
    {
      path: APPLICATION,
      field: 'SAML Metadata endpoint',
      value: null,
      note: 'idp_cloudflare_metadata_address',
      ...AWS_APPLICATION,
    },
  ],
  issuer: [
    {
      path: APPLICATION,
      field: 'Access Entity ID or Issuer',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...SAML_APPLICATION,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'Policies'],
      field: null,
      value: null,
      note: 'idp_cloudflare_user_assignment_policies',
      ...AWS_APPLICATION,
    },
  ],
  'sign-in-policy': [
    {
      path: [...APPLICATION, 'Policies'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...AWS_APPLICATION,
    },
  ],
  attributes: [
    {
      path: APPLICATION,
      field: 'SAML attribute statements',
      value: null,
      note: 'idp_cloudflare_attributes_groups',
      ...SAML_APPLICATION,
    },
  ],
  'access-control-attributes': [
    {
      path: [...APPLICATION, 'SAML attribute statements'],
      field: 'Name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...SAML_APPLICATION,
    },
  ],
  'user-fields': USER_FIELDS_UPSTREAM,
  'session-length': AS_GENERAL,
  validity: AS_GENERAL,
  'request-signature': AS_GENERAL,
  provisioning: notSet('idp_general_provisioning_none', AWS_APPLICATION),
  'sign-in-log': [
    {
      path: ['Cloudflare dashboard', 'Zero Trust', 'Insights', 'Logs', 'Access authentication logs'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
};
