/** Names of errors: what engines, browsers and libraries throw. Any other name counts as `Error`. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError InternalError ValiError ' +
    'AbortError ConstraintError DataCloneError DataError EncodingError InvalidAccessError InvalidCharacterError ' +
    'InvalidStateError NotFoundError NotReadableError NotSupportedError OperationError QuotaExceededError ' +
    'SecurityError TimeoutError TransactionInactiveError UnknownError VersionError'
  ).split(' '),
);

/** A script of the worker, with line and column. Engines write frames differently, but all agree on this part. */
const PLACE = /\/((?:worker|chunk-[0-9A-Z]{8})\.js:\d{1,7}:\d{1,7})(?!\d)/;

/**
 * Where the program itself failed, in a form that may be shared: the error's name and the script, line and column of
 * its top frame. Messages are left out, since they may quote the input.
 */
export const failureOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Error';
  const name = NAMES.has(error.name) ? error.name : 'Error';
  // Chromium's stack begins with the message.
  const place = PLACE.exec((error.stack ?? '').replace(error.message, ''))?.[1];
  return place === undefined ? name : `${name} ${place}`;
};

/** Whether a text is one that `failureOf` can return. */
export const isFailure = (text: string): boolean => {
  const [name = '', place, ...others] = text.split(' ');
  return NAMES.has(name) && others.length === 0 && (place === undefined || PLACE.exec(`/${place}`)?.[1] === place);
};
