/** A POST that somebody copied from a browser: its URL and its form. */
export interface CopiedRequest {
  /** Null if the copied text does not name it. */
  readonly url: string | null;
  /** An `application/x-www-form-urlencoded` body. */
  readonly body: string;
}

/** Makes the body of a form whose fields are already decoded. */
export const formBody = (fields: readonly (readonly [name: string, value: string])[]): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
