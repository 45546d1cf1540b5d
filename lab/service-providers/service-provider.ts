/** A Response for a service provider, with that service provider's configuration. */
export interface Posted {
  /** The form field's value. */
  readonly message: string;
  readonly postedTo: string;
  /** The request that waits for an answer; null if the sign-in began at the IdP. */
  readonly requestId: string | null;
  readonly audience: string;
  /** The IdP's entityID. */
  readonly issuer: string;
  /** The certificates that the service provider has, PEM. */
  readonly certificates: readonly string[];
  /** Seconds since the epoch, with a fraction. */
  readonly now: number;
}

/** A third-party implementation of a service provider, one of several that judge in the double. */
export interface ServiceProvider {
  readonly name: string;
  /** Its objection to the Response, verbatim; null if it accepts. */
  readonly refusalOf: (posted: Posted) => Promise<string | null>;
  readonly close: () => Promise<void>;
}
