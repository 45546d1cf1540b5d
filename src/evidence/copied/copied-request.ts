/** A POST as somebody copied it from a browser: where it went, and its form. */
export interface CopiedRequest {
  /** Null if the copied text does not say it. */
  readonly url: string | null;
  /** An `application/x-www-form-urlencoded` body. */
  readonly body: string;
}

/** The body of a form whose fields are already decoded. */
export const formBody = (fields: readonly (readonly [name: string, value: string])[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
