import { GENERAL } from './general/recognition.ts';
import type { IdpProduct, Shape } from './product.ts';
import { RECOGNISABLE } from './products.ts';
import { shapeOf, tenantOf } from './shape-check.ts';

/** What a sign-in and the settings show about an IdP; null for what was not seen. */
export interface IdpClues {
  /** Issuer of the Assertion, else of the Response, else the entityID of the IdP's metadata. */
  readonly issuer: string | null;
  /** RFC 4514 subject of the signing certificate. */
  readonly certificateSubject: string | null;
  /** AuthnRequest@Destination, or SingleSignOnService@Location of the IdP's metadata. */
  readonly signInUrl: string | null;
  /** Origin of the page that posted the Response. */
  readonly postOrigin: string | null;
}

export interface Recognition {
  /** The general product if no clue matches a known one. */
  readonly product: IdpProduct;
  readonly by: keyof IdpClues | null;
  /** The product's tenant, as it is written in the clue that revealed the product. */
  readonly tenant: string | null;
}

interface Kind {
  readonly clue: keyof IdpClues;
  readonly shapes: (product: IdpProduct) => readonly Shape[];
}

/** The most reliable first: AWS trusts an issuer by its name, whereas the page that posts may be behind a proxy. */
const KINDS: readonly Kind[] = [
  { clue: 'issuer', shapes: (product) => product.issuer },
  { clue: 'signInUrl', shapes: (product) => product.signInUrl },
  { clue: 'certificateSubject', shapes: (product) => product.certificateSubject },
  { clue: 'postOrigin', shapes: (product) => product.postOrigin },
];

/** Recognises the IdP product that issued a Response, by the most reliable clue that matches one; never guesses. */
export const recogniseIdp = (clues: IdpClues): Recognition => {
  for (const { clue: by, shapes } of KINDS) {
    const value = clues[by];
    const product = value === null ? undefined : RECOGNISABLE.find((each) => shapeOf(value, shapes(each))?.fits);
    if (value !== null && product) return { product, by, tenant: tenantOf(value, shapes(product)) };
  }
  return { product: GENERAL, by: null, tenant: null };
};
