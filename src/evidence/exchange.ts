/** A recording of a browser's traffic, as far as a diagnosis needs it: what HAR and SAML-tracer have in common. */
export interface Recording {
  readonly exchanges: readonly Exchange[];
  readonly timeFrom: 'har' | 'file';
}

/** One request and its answer. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /**
   * A SAMLResponse or SAMLRequest that it carried, in any wrapping (form body, field value, URL, XML); null if it
   * carried none.
   */
  readonly samlResponse: string | null;
  readonly samlRequest: string | null;
  /** Milliseconds since the epoch, by the recording device's clock; null if the recording has no times. */
  readonly startedAt: number | null;
  readonly status: number | null;
  readonly responseHeaders: readonly Header[];
  readonly requestHeaders: readonly Header[];
  /** The URL that the answer redirects to, absolute. */
  readonly redirectsTo: string | null;
  /** The HTML of the answer, if it is a page and was recorded. */
  readonly page: string;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The value of a header, whose name is case-insensitive (RFC 9110, 5.1). */
export const headerValue = (headers: readonly Header[], ...names: readonly string[]): string | null =>
  headers.find(({ name }) => names.includes(name.toLowerCase()))?.value ?? null;

/** The redirect's target; only a 3xx status makes a redirect (RFC 9110, 10.2.2). */
export const redirectOf = (url: string, status: number | null, location: string | null): string | null => {
  const isRedirect = status !== null && status >= 300 && status < 400;
  return isRedirect && location && URL.canParse(location, url) ? new URL(location, url).href : null;
};

/** The URL itself if its query carries that message; null if it does not. */
export const withField = (url: string, field: 'SAMLRequest' | 'SAMLResponse'): string | null =>
  URL.canParse(url) && new URL(url).searchParams.has(field) ? url : null;
