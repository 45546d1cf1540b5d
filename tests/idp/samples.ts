import type { IdpProductId } from '../../src/idp/product.ts';
import type { IdpClues } from '../../src/idp/recognise.ts';

export interface Sample {
  readonly clue: keyof IdpClues;
  readonly value: string;
  readonly tenant: string | null;
}

interface Known {
  /** The host on which its maker publishes the documentation that its steps cite. */
  readonly vendorHosts: readonly string[];
  /** Invented values in the form of real installations. */
  readonly samples: readonly Sample[];
}

const APPLICATION = '5f2b8c4e1a907d63f4b8e2c1d5a6907b3c4d5e6f708192a3b4c5d6e7f8091a2b';
const TENANT = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const sample = (clue: keyof IdpClues, value: string, tenant: string | null = null): Sample => ({
  clue,
  value,
  tenant,
});

/** What the tests know about each product. */
export const KNOWN: Readonly<Record<Exclude<IdpProductId, 'general'>, Known>> = {
  entra: {
    vendorHosts: ['learn.microsoft.com'],
    samples: [
      sample('issuer', `https://sts.windows.net/${TENANT}/`, TENANT),
      sample('issuer', `https://sts.windows.net/${TENANT}/6e1a5c9e-53a1-4d0b-8f0e-9a1f6a2b7c3d`, TENANT),
      sample('issuer', `https://sts.chinacloudapi.cn/${TENANT}/`, TENANT),
      sample('signInUrl', `https://login.microsoftonline.com/${TENANT}/saml2`, TENANT),
      sample('signInUrl', `https://login.partner.microsoftonline.cn/${TENANT}/saml2`, TENANT),
      sample('signInUrl', `https://login.microsoftonline.us/${TENANT}/saml2`, TENANT),
      sample('certificateSubject', 'CN=Microsoft Azure Federated SSO Certificate'),
      sample('postOrigin', 'https://login.microsoftonline.com'),
    ],
  },
  okta: {
    vendorHosts: ['help.okta.com', 'saml-doc.okta.com'],
    samples: [
      sample('issuer', 'http://www.okta.com/exkq7d0e1Zk4Yb2Xw697'),
      sample('signInUrl', 'https://acme.okta.com/app/amazon_aws_sso/exkq7d0e1Zk4Yb2Xw697/sso/saml'),
      sample('signInUrl', 'https://id.acme.example/app/acme_awsiic_1/exkq7d0e1Zk4Yb2Xw697/sso/saml'),
      sample(
        'certificateSubject',
        '1.2.840.113549.1.9.1=#160d696e666f406f6b74612e636f6d,CN=acme,OU=SSOProvider,O=Okta,L=San Francisco,ST=California,C=US',
      ),
      sample('certificateSubject', 'C=US,ST=California,L=San Francisco,O=Okta,OU=SSOProvider,CN=acme'),
      sample('postOrigin', 'https://acme.okta.com'),
      sample('postOrigin', 'https://acme.okta.mil'),
      sample('postOrigin', 'https://acme.oktapreview.com'),
    ],
  },
  google: {
    vendorHosts: ['support.google.com'],
    samples: [
      sample('issuer', 'https://accounts.google.com/o/saml2?idpid=C01x7y2ab', 'C01x7y2ab'),
      sample('signInUrl', 'https://accounts.google.com/o/saml2/idp?idpid=C01x7y2ab', 'C01x7y2ab'),
      sample('certificateSubject', 'ST=California,C=US,OU=Google For Work,CN=Google,L=Mountain View,O=Google Inc.'),
      sample('postOrigin', 'https://accounts.google.com'),
    ],
  },
  onelogin: {
    vendorHosts: [],
    samples: [
      sample('issuer', 'https://app.onelogin.com/saml/metadata/1835014'),
      sample('issuer', `https://acme.onelogin.com/saml/metadata/${TENANT}`),
      sample('signInUrl', `https://acme.onelogin.com/trust/saml2/http-post/sso/${TENANT}`),
      sample('signInUrl', 'https://acme.onelogin.com/trust/saml2/http-redirect/sso/1835014'),
      sample('certificateSubject', 'CN=OneLogin Account 48211,OU=OneLogin IdP,O=Acme,C=US'),
      sample('postOrigin', 'https://acme.onelogin.com'),
    ],
  },
  jumpcloud: {
    vendorHosts: ['jumpcloud.com'],
    samples: [
      sample('issuer', 'JumpCloud'),
      sample('issuer', 'https://sso.jumpcloud.com/saml2/aws-sso'),
      sample('signInUrl', 'https://sso.jumpcloud.com/saml2/aws-sso'),
      sample('signInUrl', 'https://sso.eu.jumpcloud.com/saml2/aws-sso'),
      sample('postOrigin', 'https://sso.jumpcloud.com'),
    ],
  },
  pingone: {
    vendorHosts: ['docs.pingidentity.com'],
    samples: [
      sample('issuer', `https://auth.pingone.eu/${TENANT}`, TENANT),
      sample('issuer', 'https://pingone.com/idp/cd-1234567890.acme'),
      sample('signInUrl', `https://auth.pingone.com/${TENANT}/saml20/idp/sso`, TENANT),
      sample('signInUrl', `https://auth.pingone.com.au/${TENANT}/saml20/idp/sso`, TENANT),
      sample('signInUrl', 'https://login.acme.example/saml20/idp/sso'),
      sample('signInUrl', `https://sso.connect.pingidentity.com/sso/idp/SSO.saml2?idpid=${TENANT}`),
      sample('signInUrl', 'https://sso.connect.pingidentity.com/sso/idp/SSO.saml2'),
      sample('certificateSubject', 'CN=PingOne SSO Certificate for Acme environment,O=Ping Identity,C=US'),
      sample('postOrigin', 'https://auth.pingone.asia'),
    ],
  },
  pingfederate: {
    vendorHosts: ['docs.pingidentity.com'],
    samples: [
      sample('signInUrl', 'https://sso.acme.example:9031/idp/SSO.saml2'),
      sample('signInUrl', 'https://sso.acme.example/idp/SSO.saml2'),
      sample('signInUrl', 'https://sso.acme.example/idp/eyJ2c2lkIjoiYXdzIn0/SSO.saml2'),
    ],
  },
  cyberark: {
    vendorHosts: ['docs.cyberark.com'],
    samples: [
      sample('issuer', `https://abc1234.id.cyberark.cloud/${TENANT}`),
      sample('issuer', `https://abc1234.my.idaptive.app/${TENANT}`),
      sample('signInUrl', `https://abc1234.id.cyberark.cloud/applogin/appKey/${TENANT}/customerId/ABC1234`),
      sample('postOrigin', 'https://abc1234.my.idaptive.app'),
    ],
  },
  duo: {
    vendorHosts: ['duo.com'],
    samples: [
      sample('issuer', 'https://sso-4ac81d20.sso.duosecurity.com/saml2/sp/DI7Q2LM4ZP8K1RW5XB3T/metadata'),
      sample('signInUrl', 'https://sso-4ac81d20.sso.duosecurity.com/saml2/sp/DI7Q2LM4ZP8K1RW5XB3T/sso'),
      sample('postOrigin', 'https://sso-4ac81d20.sso.duosecurity.com'),
    ],
  },
  cloudflare: {
    vendorHosts: ['developers.cloudflare.com'],
    samples: [
      sample('issuer', 'https://acme.cloudflareaccess.com'),
      sample('issuer', `https://acme.cloudflareaccess.com/cdn-cgi/access/sso/saml/${APPLICATION}`),
      sample('signInUrl', `https://acme.cloudflareaccess.com/cdn-cgi/access/sso/saml/${APPLICATION}`),
      sample('postOrigin', 'https://acme.cloudflareaccess.com'),
    ],
  },
  keycloak: {
    vendorHosts: ['www.keycloak.org'],
    samples: [
      sample('issuer', 'https://sso.acme.example/realms/staff', 'staff'),
      sample('issuer', 'https://sso.acme.example/auth/realms/staff', 'staff'),
      sample('signInUrl', 'https://sso.acme.example/realms/staff/protocol/saml', 'staff'),
      sample('signInUrl', 'https://sso.acme.example:8443/auth/realms/staff/protocol/saml', 'staff'),
    ],
  },
  auth0: {
    vendorHosts: ['auth0.com'],
    samples: [
      sample('issuer', 'urn:acme.auth0.com', 'acme'),
      sample('issuer', 'urn:acme-staff.eu.auth0.com', 'acme-staff'),
      sample('signInUrl', 'https://acme.eu.auth0.com/samlp/Zk4Yb2Xw697exkq7d0e1Zk4Yb2Xw697q'),
      sample('signInUrl', 'https://login.acme.example/samlp/Zk4Yb2Xw697exkq7d0e1Zk4Yb2Xw697q?connection=staff'),
      sample('certificateSubject', 'CN=acme.eu.auth0.com'),
      sample('postOrigin', 'https://acme.auth0.com'),
    ],
  },
  adfs: {
    vendorHosts: ['learn.microsoft.com'],
    samples: [
      sample('issuer', 'http://sts.acme.example/adfs/services/trust'),
      sample('issuer', 'https://sts.acme.example/adfs/services/trust'),
      sample('signInUrl', 'https://sts.acme.example/adfs/ls/'),
      sample('signInUrl', 'https://sts.acme.example/adfs/ls'),
      sample('certificateSubject', 'CN=ADFS Signing - sts.acme.example'),
    ],
  },
  authentik: {
    vendorHosts: ['docs.goauthentik.io', 'integrations.goauthentik.io'],
    samples: [
      sample('issuer', 'authentik'),
      sample('issuer', 'https://auth.acme.example/application/saml/aws/metadata/'),
      sample('signInUrl', 'https://auth.acme.example/application/saml/aws/sso/binding/post/'),
      sample('signInUrl', 'https://auth.acme.example/application/saml/aws/sso/binding/redirect/'),
      sample('signInUrl', 'https://auth.acme.example/application/saml/aws/'),
      sample('certificateSubject', 'OU=Self-signed,O=authentik,CN=authentik Self-signed Certificate'),
    ],
  },
  zitadel: {
    vendorHosts: ['zitadel.com'],
    samples: [
      sample('issuer', 'https://acme-x1y2z3.zitadel.cloud/saml/v2/metadata'),
      sample('signInUrl', 'https://id.acme.example/saml/v2/SSO'),
      sample('certificateSubject', 'CN=ZITADEL SAML response,O=ZITADEL'),
      sample('postOrigin', 'https://acme-x1y2z3.us1.zitadel.cloud'),
    ],
  },
  shibboleth: {
    vendorHosts: ['shibboleth.atlassian.net', 'wiki.shibboleth.net'],
    samples: [
      sample('issuer', 'https://idp.acme.example/idp/shibboleth'),
      sample('signInUrl', 'https://idp.acme.example/idp/profile/SAML2/POST/SSO'),
      sample('signInUrl', 'https://idp.acme.example/idp/profile/SAML2/Redirect/SSO'),
    ],
  },
  simplesamlphp: {
    vendorHosts: ['simplesamlphp.org'],
    samples: [
      sample('issuer', 'https://idp.acme.example/simplesaml/saml2/idp/metadata.php'),
      sample('issuer', 'https://idp.acme.example/simplesaml/module.php/saml/idp/metadata'),
      sample('signInUrl', 'https://idp.acme.example/simplesaml/saml2/idp/SSOService.php'),
      sample('signInUrl', 'https://idp.acme.example/simplesaml/module.php/saml/idp/singleSignOnService'),
    ],
  },
  teleport: {
    vendorHosts: ['goteleport.com'],
    samples: [
      sample('issuer', 'https://teleport.acme.example/enterprise/saml-idp/metadata'),
      sample('issuer', 'https://acme.teleport.sh:443/enterprise/saml-idp/metadata'),
      sample('signInUrl', 'https://teleport.acme.example/enterprise/saml-idp/sso'),
    ],
  },
};

export const SAMPLES: readonly (Sample & { readonly product: string })[] = Object.entries(KNOWN).flatMap(
  ([product, { samples }]) => samples.map((each) => ({ product, ...each })),
);
