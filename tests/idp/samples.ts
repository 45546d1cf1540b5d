import type { IdpEvidence } from '../../src/idp/recognise.ts';

export interface Sample {
  readonly evidence: keyof IdpEvidence;
  readonly value: string;
  readonly product: string;
  readonly tenant: string | null;
}

const TENANT = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const of =
  (product: string) =>
  (evidence: keyof IdpEvidence, value: string, tenant: string | null = null): Sample => ({
    evidence,
    value,
    product,
    tenant,
  });

const entra = of('entra');
const okta = of('okta');
const google = of('google');
const onelogin = of('onelogin');
const jumpcloud = of('jumpcloud');
const pingone = of('pingone');
const pingfederate = of('pingfederate');
const cyberark = of('cyberark');
const keycloak = of('keycloak');
const auth0 = of('auth0');
const adfs = of('adfs');
const authentik = of('authentik');
const zitadel = of('zitadel');
const shibboleth = of('shibboleth');
const simplesamlphp = of('simplesamlphp');

/** Invented values of the form that real installations of each product send. */
export const SAMPLES: readonly Sample[] = [
  entra('issuer', `https://sts.windows.net/${TENANT}/`, TENANT),
  entra('issuer', `https://sts.windows.net/${TENANT}/6e1a5c9e-53a1-4d0b-8f0e-9a1f6a2b7c3d`, TENANT),
  entra('issuer', `https://sts.chinacloudapi.cn/${TENANT}/`, TENANT),
  entra('signInUrl', `https://login.microsoftonline.com/${TENANT}/saml2`, TENANT),
  entra('signInUrl', `https://login.microsoftonline.us/${TENANT}/saml2`, TENANT),
  entra('certificateSubject', 'CN=Microsoft Azure Federated SSO Certificate'),
  entra('postOrigin', 'https://login.microsoftonline.com'),

  okta('issuer', 'http://www.okta.com/exkq7d0e1Zk4Yb2Xw697'),
  okta('signInUrl', 'https://acme.okta.com/app/amazon_aws_sso/exkq7d0e1Zk4Yb2Xw697/sso/saml'),
  okta('signInUrl', 'https://id.acme.example/app/acme_awsiic_1/exkq7d0e1Zk4Yb2Xw697/sso/saml'),
  okta(
    'certificateSubject',
    '1.2.840.113549.1.9.1=#160d696e666f406f6b74612e636f6d,CN=acme,OU=SSOProvider,O=Okta,L=San Francisco,ST=California,C=US',
  ),
  okta('certificateSubject', 'C=US,ST=California,L=San Francisco,O=Okta,OU=SSOProvider,CN=acme'),
  okta('postOrigin', 'https://acme.okta.com'),
  okta('postOrigin', 'https://acme.oktapreview.com'),

  google('issuer', 'https://accounts.google.com/o/saml2?idpid=C01x7y2ab', 'C01x7y2ab'),
  google('signInUrl', 'https://accounts.google.com/o/saml2/idp?idpid=C01x7y2ab', 'C01x7y2ab'),
  google('certificateSubject', 'ST=California,C=US,OU=Google For Work,CN=Google,L=Mountain View,O=Google Inc.'),
  google('postOrigin', 'https://accounts.google.com'),

  onelogin('issuer', 'https://app.onelogin.com/saml/metadata/1835014'),
  onelogin('issuer', `https://acme.onelogin.com/saml/metadata/${TENANT}`),
  onelogin('signInUrl', `https://acme.onelogin.com/trust/saml2/http-post/sso/${TENANT}`),
  onelogin('signInUrl', 'https://acme.onelogin.com/trust/saml2/http-redirect/sso/1835014'),
  onelogin('certificateSubject', 'CN=OneLogin Account 48211,OU=OneLogin IdP,O=Acme,C=US'),
  onelogin('postOrigin', 'https://acme.onelogin.com'),

  jumpcloud('issuer', 'JumpCloud'),
  jumpcloud('issuer', 'https://sso.jumpcloud.com/saml2/aws-sso'),
  jumpcloud('signInUrl', 'https://sso.jumpcloud.com/saml2/aws-sso'),
  jumpcloud('signInUrl', 'https://sso.eu.jumpcloud.com/saml2/aws-sso'),
  jumpcloud('postOrigin', 'https://sso.jumpcloud.com'),

  pingone('issuer', `https://auth.pingone.eu/${TENANT}`, TENANT),
  pingone('issuer', 'https://pingone.com/idp/cd-1234567890.acme'),
  pingone('signInUrl', `https://auth.pingone.com/${TENANT}/saml20/idp/sso`, TENANT),
  pingone('signInUrl', `https://auth.pingone.com.au/${TENANT}/saml20/idp/sso`, TENANT),
  pingone('signInUrl', 'https://login.acme.example/saml20/idp/sso'),
  pingone('signInUrl', `https://sso.connect.pingidentity.com/sso/idp/SSO.saml2?idpid=${TENANT}`),
  pingone('signInUrl', 'https://sso.connect.pingidentity.com/sso/idp/SSO.saml2'),
  pingone('certificateSubject', 'CN=PingOne SSO Certificate for Acme environment,O=Ping Identity,C=US'),
  pingone('postOrigin', 'https://auth.pingone.asia'),

  pingfederate('signInUrl', 'https://sso.acme.example:9031/idp/SSO.saml2'),
  pingfederate('signInUrl', 'https://sso.acme.example/idp/SSO.saml2'),
  pingfederate('signInUrl', 'https://sso.acme.example/idp/eyJ2c2lkIjoiYXdzIn0/SSO.saml2'),

  cyberark('issuer', `https://abc1234.id.cyberark.cloud/${TENANT}`),
  cyberark('issuer', `https://abc1234.my.idaptive.app/${TENANT}`),
  cyberark('signInUrl', `https://abc1234.id.cyberark.cloud/applogin/appKey/${TENANT}/customerId/ABC1234`),
  cyberark('postOrigin', 'https://abc1234.my.idaptive.app'),

  keycloak('issuer', 'https://sso.acme.example/realms/staff', 'staff'),
  keycloak('issuer', 'https://sso.acme.example/auth/realms/staff', 'staff'),
  keycloak('signInUrl', 'https://sso.acme.example/realms/staff/protocol/saml', 'staff'),
  keycloak('signInUrl', 'https://sso.acme.example:8443/auth/realms/staff/protocol/saml', 'staff'),

  auth0('issuer', 'urn:acme.auth0.com', 'acme'),
  auth0('issuer', 'urn:acme-staff.eu.auth0.com', 'acme-staff'),
  auth0('signInUrl', 'https://acme.eu.auth0.com/samlp/Zk4Yb2Xw697exkq7d0e1Zk4Yb2Xw697q'),
  auth0('signInUrl', 'https://login.acme.example/samlp/Zk4Yb2Xw697exkq7d0e1Zk4Yb2Xw697q?connection=staff'),
  auth0('certificateSubject', 'CN=acme.eu.auth0.com'),
  auth0('postOrigin', 'https://acme.auth0.com'),

  adfs('issuer', 'http://sts.acme.example/adfs/services/trust'),
  adfs('issuer', 'https://sts.acme.example/adfs/services/trust'),
  adfs('signInUrl', 'https://sts.acme.example/adfs/ls/'),
  adfs('signInUrl', 'https://sts.acme.example/adfs/ls'),
  adfs('certificateSubject', 'CN=ADFS Signing - sts.acme.example'),

  authentik('issuer', 'authentik'),
  authentik('issuer', 'https://auth.acme.example/application/saml/aws/metadata/'),
  authentik('signInUrl', 'https://auth.acme.example/application/saml/aws/sso/binding/post/'),
  authentik('signInUrl', 'https://auth.acme.example/application/saml/aws/sso/binding/redirect/'),
  authentik('signInUrl', 'https://auth.acme.example/application/saml/aws/'),
  authentik('certificateSubject', 'OU=Self-signed,O=authentik,CN=authentik Self-signed Certificate'),

  zitadel('issuer', 'https://acme-x1y2z3.zitadel.cloud/saml/v2/metadata'),
  zitadel('signInUrl', 'https://id.acme.example/saml/v2/SSO'),
  zitadel('certificateSubject', 'CN=ZITADEL SAML response,O=ZITADEL'),
  zitadel('postOrigin', 'https://acme-x1y2z3.us1.zitadel.cloud'),

  shibboleth('issuer', 'https://idp.acme.example/idp/shibboleth'),
  shibboleth('signInUrl', 'https://idp.acme.example/idp/profile/SAML2/POST/SSO'),
  shibboleth('signInUrl', 'https://idp.acme.example/idp/profile/SAML2/Redirect/SSO'),

  simplesamlphp('issuer', 'https://idp.acme.example/simplesaml/saml2/idp/metadata.php'),
  simplesamlphp('issuer', 'https://idp.acme.example/simplesaml/module.php/saml/idp/metadata'),
  simplesamlphp('signInUrl', 'https://idp.acme.example/simplesaml/saml2/idp/SSOService.php'),
  simplesamlphp('signInUrl', 'https://idp.acme.example/simplesaml/module.php/saml/idp/singleSignOnService'),
];
