/** A Response as a service provider gets it, with what that service provider is set to. */
export interface Posted {
  /** The form field's value. */
  readonly message: string;
  readonly postedTo: string;
  /** The request that is awaited; null if the IdP began. */
  readonly requestId: string | null;
  readonly audience: string;
  /** The IdP's entityID. */
  readonly issuer: string;
  /** The certificates that the service provider has, PEM. */
  readonly certificates: readonly string[];
  /** Seconds since the epoch, with a fraction. */
  readonly now: number;
}

/** An implementation of a service provider by others, which judges beside another one in the double. */
export interface ServiceProvider {
  readonly name: string;
  /** What it says against the Response, verbatim; null if it accepts. */
  readonly refusalOf: (posted: Posted) => Promise<string | null>;
  readonly close: () => Promise<void>;
}
