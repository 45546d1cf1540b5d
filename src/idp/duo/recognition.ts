import type { IdpProduct } from '../product.ts';

export const DUO: IdpProduct<'duo'> = {
  id: 'duo',
  name: 'Duo Single Sign-On',
  issuer: [
    {
      pattern: /^https:\/\/sso-[0-9a-f]+\.sso\.duosecurity\.com\/saml2\/sp\/DI[0-9A-Z]+\/metadata$/,
      basis: 'documented',
      example: 'https://sso-abc1def2.sso.duosecurity.com/saml2/sp/DIABC123678901234567/metadata',
    },
  ],
  signInUrl: [
    {
      pattern: /^https:\/\/sso-[0-9a-f]+\.sso\.duosecurity\.com\/saml2\/sp\/DI[0-9A-Z]+\/sso$/,
      basis: 'documented',
      example: 'https://sso-abc1def2.sso.duosecurity.com/saml2/sp/DIABC123678901234567/sso',
    },
  ],
  certificateSubject: [],
  postOrigin: [
    {
      pattern: /^https:\/\/sso-[0-9a-f]+\.sso\.duosecurity\.com$/,
      basis: 'documented',
      example: 'https://sso-abc1def2.sso.duosecurity.com',
    },
  ],
};
