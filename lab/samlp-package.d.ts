/** The part of the npm package samlp (Auth0's IdP) that the lab uses; it has no types. */
declare module 'samlp' {
  import type { Request, RequestHandler } from 'express';

  export interface ProfileMapper {
    getClaims(): Readonly<Record<string, string | readonly string[]>>;
    getNameIdentifier(): { readonly nameIdentifier: string };
  }

  export interface SamlpOptions {
    readonly issuer: string;
    readonly cert: string;
    readonly key: string;
    readonly audience?: string;
    readonly destination?: string;
    readonly recipient?: string;
    readonly inResponseTo?: string;
    readonly lifetimeInSeconds?: number;
    readonly nameIdentifierFormat?: string;
    readonly signResponse?: boolean;
    readonly signAssertion?: boolean;
    readonly signatureAlgorithm?: string;
    readonly digestAlgorithm?: string;
    readonly encryptionCert?: string;
    readonly encryptionPublicKey?: string;
    readonly RelayState?: string;
    readonly error?: { readonly code: string; readonly description: string };
  }

  interface AuthOptions extends SamlpOptions {
    /** The service provider's certificate; with it, requests must be signed. */
    readonly signingCert?: string;
    /** Null if nobody is signed in. */
    readonly getUserFromRequest: () => object | null;
    readonly profileMapper?: () => ProfileMapper;
    readonly getPostURL: (
      audience: string,
      request: object | undefined,
      httpRequest: Request,
      done: (error: Error | null, url: string | null) => void,
    ) => void;
  }

  interface ErrorOptions extends SamlpOptions {
    readonly getPostURL: (httpRequest: Request, done: (error: Error | null, url: string) => void) => void;
  }

  interface MetadataOptions {
    readonly issuer: string;
    readonly cert: string;
    readonly redirectEndpointPath: string;
    readonly postEndpointPath: string;
  }

  const samlp: {
    auth(options: AuthOptions): RequestHandler;
    sendError(options: ErrorOptions): RequestHandler;
    parseRequest(
      request: Request,
      done: (error: Error | null, authnRequest: { readonly id: string } | undefined) => void,
    ): void;
    metadata(options: MetadataOptions): RequestHandler;
  };
  export default samlp;
}
