/**
 * Ready AWS CLI commands. A value from a message enters a command only where it matches a strict pattern, and then in
 * single quotes; otherwise a placeholder in capitals stands there.
 */
const REGION = /^[a-z]{2,}(?:-[a-z]+){1,3}-\d{1,2}$/;
const DIRECTORY_ID = /^d-[0-9a-z]{10}$/;
/** An addr-spec without quotes, backslashes, control characters and anything else that a shell or JSON could read. */
const PLAIN_ADDRESS = /^[A-Za-z0-9.!#%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}$/;

const orPlaceholder = (value: string | null, pattern: RegExp, placeholder: string): string =>
  value !== null && pattern.test(value) ? value : placeholder;

/**
 * Looks the user up by the exact name that the IdP sent.
 * Source: AWS CLI reference, `identitystore list-users` (docs.aws.amazon.com/cli/latest/reference/identitystore/list-users.html).
 */
export const listUsersCommand = (region: string | null, directoryId: string | null, nameId: string | null): string => {
  const name = orPlaceholder(nameId, PLAIN_ADDRESS, 'USER_NAME');
  return [
    'aws identitystore list-users',
    `--region '${orPlaceholder(region, REGION, 'REGION')}'`,
    `--identity-store-id '${orPlaceholder(directoryId, DIRECTORY_ID, 'd-XXXXXXXXXX')}'`,
    `--filters 'AttributePath=UserName,AttributeValue=${name}'`,
  ].join(' ');
};

const WINDOW = 15 * 60 * 1000;

/**
 * Looks up what AWS recorded of failed sign-ins at an external IdP, a quarter of an hour around the moment.
 * Source: AWS CLI reference, `cloudtrail lookup-events` (docs.aws.amazon.com/cli/latest/reference/cloudtrail/lookup-events.html).
 * @param moment milliseconds since the epoch; null leaves the window out
 */
export const lookupEventsCommand = (region: string | null, moment: number | null): string => {
  const iso = (time: number): string => `'${new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')}'`;
  return [
    'aws cloudtrail lookup-events',
    `--region '${orPlaceholder(region, REGION, 'REGION')}'`,
    "--lookup-attributes 'AttributeKey=EventName,AttributeValue=ExternalIdPDirectoryLogin'",
    ...(moment === null ? [] : [`--start-time ${iso(moment - WINDOW)}`, `--end-time ${iso(moment + WINDOW)}`]),
  ].join(' ');
};

const OPERATIONS = ['aws identitystore list-users', 'aws cloudtrail lookup-events'];
const OPTIONS = ['--region', '--identity-store-id', '--filters', '--lookup-attributes', '--start-time', '--end-time'];
const QUOTED = /^'[\w.!#%&*+/=?^{|}~@,:-]*'$/;

/** Whether a text from outside is a command as the functions above write them: all that it can do is to look something up. */
export const isReadyCommand = (text: string): boolean => {
  const [aws, service, operation, ...rest] = text.split(' ');
  const isExpected = (word: string, index: number): boolean =>
    index % 2 === 0 ? OPTIONS.includes(word) : QUOTED.test(word);
  return OPERATIONS.includes(`${aws} ${service} ${operation}`) && rest.length % 2 === 0 && rest.every(isExpected);
};
