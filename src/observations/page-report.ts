import type { PrintedFailure, SignInPage } from '../identity-center/sign-in-pages.ts';

/** What the content script reports to the worker about a sign-in page. Never text of the page, never a query. */
export type PageReport =
  | {
      readonly kind: 'authn-request';
      /** By the device's clock, in milliseconds since the epoch, as in the other reports. */
      readonly time: number;
      /** The value of SAMLRequest. */
      readonly message: string;
      /** Origin and path of the page that receives it. */
      readonly sentTo: string | null;
    }
  | {
      readonly kind: 'page-shown';
      readonly time: number;
      readonly documentStart: number;
      /** Null if its words are not known. */
      readonly page: SignInPage | null;
      readonly failure: PrintedFailure | null;
    }
  | {
      /** IAM federation's page lets the user choose among roles. Which roles is never reported. */
      readonly kind: 'roles-offered';
      readonly time: number;
      readonly documentStart: number;
    }
  | {
      readonly kind: 'page-left';
      readonly time: number;
      readonly documentStart: number;
      readonly to: string;
      readonly byUser: boolean;
      readonly isActive: boolean;
    };
