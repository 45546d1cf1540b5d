import { isDirectoryId } from './directory-id.ts';
import { isRegion } from './regions.ts';

/**
 * Ready AWS CLI commands that work the same in bash, zsh, PowerShell and cmd.exe: arguments are in double quotes, and
 * contain only characters that all four take literally there. A value enters a command only if it consists of these
 * characters and follows its own grammar; otherwise the command has a word in capitals to be filled in.
 */

/**
 * The AWS CLI interprets a value that begins with `=`, `{` or `[` (shorthand syntax); one that begins with `-` could
 * pass for an option.
 */
const ADDRESS = /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/;

/** The placeholders that a reader still has to fill in. */
export const TO_FILL_IN = { region: 'REGION', directoryId: 'DIRECTORY_ID', userName: 'USER_NAME' } as const;

const quoted = (text: string): string => `"${text}"`;

/**
 * Looks the user up by the exact name that the IdP sent. Always asks for JSON, whatever the reader's CLI is configured
 * to, because JSON names every field. Source: AWS CLI reference, `identitystore list-users`
 * (docs.aws.amazon.com/cli/latest/reference/identitystore/list-users.html).
 */
export const listUsersCommand = (region: string | null, directoryId: string | null, nameId: string | null): string =>
  [
    'aws identitystore list-users --region',
    quoted(regionOr(region)),
    '--identity-store-id',
    quoted(directoryId !== null && isDirectoryId(directoryId) ? directoryId : TO_FILL_IN.directoryId),
    '--filters',
    quoted(
      `AttributePath=UserName,AttributeValue=${nameId !== null && ADDRESS.test(nameId) ? nameId : TO_FILL_IN.userName}`,
    ),
    '--output json',
  ].join(' ');

const regionOr = (region: string | null): string => (region !== null && isRegion(region) ? region : TO_FILL_IN.region);

const WINDOW = 15 * 60 * 1000;

/**
 * Looks up what AWS recorded about failed sign-ins at an external IdP within a quarter of an hour around the moment.
 * Source: AWS CLI reference, `cloudtrail lookup-events`
 * (docs.aws.amazon.com/cli/latest/reference/cloudtrail/lookup-events.html).
 * @param moment milliseconds since the epoch; null leaves the window out
 */
export const lookupEventsCommand = (region: string | null, moment: number | null): string => {
  const iso = (time: number): string => quoted(new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z'));
  return [
    'aws cloudtrail lookup-events --region',
    quoted(regionOr(region)),
    '--lookup-attributes',
    quoted('AttributeKey=EventName,AttributeValue=ExternalIdPDirectoryLogin'),
    ...(moment === null ? [] : ['--start-time', iso(moment - WINDOW), '--end-time', iso(moment + WINDOW)]),
  ].join(' ');
};

const LIST_USERS =
  /^aws identitystore list-users --region "([^"]*)" --identity-store-id "([^"]*)" --filters "AttributePath=UserName,AttributeValue=([^"]*)" --output json$/;
const LOOKUP_EVENTS =
  /^aws cloudtrail lookup-events --region "([^"]*)" --lookup-attributes "AttributeKey=EventName,AttributeValue=ExternalIdPDirectoryLogin"(?: --start-time "(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)" --end-time "[^"]*")?$/;

/**
 * Whether a text from outside is a command exactly as the functions above write it, so that it can only look something
 * up.
 */
export const isReadyCommand = (text: string): boolean => {
  const [, usersRegion = null, directoryId = null, userName = null] = LIST_USERS.exec(text) ?? [];
  if (usersRegion !== null) return text === listUsersCommand(usersRegion, directoryId, userName);
  const [, eventsRegion = null, start = null] = LOOKUP_EVENTS.exec(text) ?? [];
  const begin = start === null ? null : Date.parse(start);
  if (eventsRegion === null || Number.isNaN(begin)) return false;
  return text === lookupEventsCommand(eventsRegion, begin === null ? null : begin + WINDOW);
};
