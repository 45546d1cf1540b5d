import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const SAMPLE =
  'https://github.com/goauthentik/authentik/blob/main/authentik/sources/saml/tests/fixtures/response_error.xml';

/** What Google says in a failed Response. */
export const GOOGLE_STATUSES: ProductRefusals = {
  product: 'google',
  codes: [],
  frame: null,
  refusals: [
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: [
        "Invalid request, ACS Url in request {requested-acs} doesn't match configured ACS Url {configured-acs}",
        "Invalid request, ACS Url in request ({requested-acs}) doesn't match configured ACS Url ({configured-acs})",
      ],
      ...documented(SAMPLE),
    },
  ],
};
