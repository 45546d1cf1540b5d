import path from 'node:path';
import type { Code } from '../../src/diagnosis/causes.ts';
import type { SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import type { IdpProductId } from '../../src/idp/product.ts';

/** Where each page of the site is, from the folder of its language. English is the site's own folder. */

export const HOME = 'index.html';
export const addressOfCause = (code: Code): string => `causes/${code}.html`;
export const addressOfAwsWords = (page: SignInPage): string => `aws/${page}.html`;
export const addressOfIdp = (id: IdpProductId): string => `idp/${id}.html`;

/** An address from the site's folder. */
export const inLanguage = (language: string, address: string): string =>
  language === 'en' ? address : `${language}/${address}`;

/** A link from one page to another, both from the site's folder: it works at any address, and from disk. */
export const linkFrom = (from: string, to: string): string => path.posix.relative(path.posix.dirname(from), to);
