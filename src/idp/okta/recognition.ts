import type { IdpProduct } from '../product.ts';

export const OKTA: IdpProduct<'okta'> = {
  id: 'okta',
  name: 'Okta',
  issuer: [
    {
      pattern: /^http:\/\/www\.okta\.com\/[0-9A-Za-z]{20}$/,
      basis: 'documented',
      example: 'http://www.okta.com/exk1a2b3c4d5e6f7g8h9',
    },
  ],
  signInUrl: [
    {
      // Any host: organisations may use a domain of their own.
      pattern: /^https:\/\/[^/?#]+\/app\/[^/?#]+\/[0-9A-Za-z]{20}\/sso\/saml$/,
      basis: 'documented',
      example: 'https://example.okta.com/app/amazon_aws_sso/exk1a2b3c4d5e6f7g8h9/sso/saml',
    },
  ],
  certificateSubject: [
    {
      pattern: /^(?=(?:.*[^\\],)?O=Okta(?:,|$))(?=(?:.*[^\\],)?OU=SSOProvider(?:,|$)).*$/,
      basis: 'documented',
      example: 'CN=example,OU=SSOProvider,O=Okta,L=San Francisco,ST=California,C=US',
    },
  ],
  postOrigin: [
    {
      pattern: /^https:\/\/[0-9a-z-]+\.okta\.(?:com|mil)$/,
      basis: 'documented',
      example: 'https://example.okta.com',
    },
    {
      pattern: /^https:\/\/[0-9a-z-]+\.(?:oktapreview|okta-emea|okta-gov)\.com$/,
      basis: 'unverified',
      example: 'https://example.oktapreview.com',
    },
  ],
};
