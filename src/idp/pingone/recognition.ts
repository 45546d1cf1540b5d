import type { IdpProduct } from '../product.ts';

export const PINGONE: IdpProduct<'pingone'> = {
  id: 'pingone',
  name: 'PingOne',
  issuer: [
    {
      pattern: /^https:\/\/auth\.pingone\.[a-z]{2,4}(?:\.[a-z]{2})?\/(?<tenant>[0-9a-f-]{36})$/,
      basis: 'documented',
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
};
