/** What is shown of a sign-in besides its diagnosis, whether it was seen here (a `SignInSummary` is one) or imported. */
export interface ShownSignIn {
  readonly id: string;
  /** Belongs to a private window. */
  readonly private: boolean;
  /** Milliseconds since the epoch; null if a file does not tell. */
  readonly firstSeen: number | null;
}
