import path from 'node:path';
import type { Code } from '../../src/diagnosis/causes.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import type { IdpProductId } from '../../src/idp/product.ts';

/** The address of each page of the site, relative to its language's folder. English is in the site's root folder. */

export const HOME = 'index.html';
export const addressOfCause = (code: Code): string => `causes/${code}.html`;
export const addressOfAwsWords = (page: SignInPage): string => `aws/${page}.html`;
export const addressOfIdp = (id: IdpProductId): string => `idp/${id}.html`;

/** An address relative to the site's root folder. */
export const inLanguage = (language: string, address: string): string =>
  language === 'en' ? address : `${language}/${address}`;

/**
 * A relative link from one page to another, which works at any address and from disk. Both addresses are relative to
 * the site's root folder.
 */
export const linkFrom = (from: string, to: string): string => path.posix.relative(path.posix.dirname(from), to);
