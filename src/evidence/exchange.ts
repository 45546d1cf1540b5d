/** One request of a recording with its answer, as far as a diagnosis needs them: what HAR and SAML-tracer have in common. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** A SAMLResponse or SAMLRequest sent with it, in whatever wrapping (form body, field value, XML); null for none. */
  readonly samlResponse: string | null;
  readonly samlRequest: string | null;
  /** Milliseconds since the epoch, by the recording device's clock; null where the recording has no times. */
  readonly startedAt: number | null;
  readonly status: number | null;
  readonly responseHeaders: readonly Header[];
  readonly requestHeaders: readonly Header[];
  /** What the answer shows, where it was recorded as text. */
  readonly responseText: string;
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The value of a header; names know no letter case (RFC 9110, 5.1). */
export const headerValue = (headers: readonly Header[], name: string): string | null =>
  headers.find((header) => header.name.toLowerCase() === name)?.value ?? null;

/** The message in a URL's query; null where there is none. */
export const fieldOfUrl = (url: string, field: 'SAMLRequest' | 'SAMLResponse'): string | null =>
  URL.canParse(url) && new URL(url).searchParams.has(field) ? url : null;
