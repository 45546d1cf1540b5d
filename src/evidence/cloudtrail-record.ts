import * as v from 'valibot';
import { momentOf } from '../diagnosis/moment.ts';
import { type CloudTrailError, readCloudTrailError } from '../identity-center/cloudtrail.ts';
import { parseJson } from './json.ts';

/** AWS's own record of a refused Response, event `ExternalIdPDirectoryLogin`. */
export interface CloudTrailRecord {
  /** Null where the record's text is none of those known. */
  readonly error: CloudTrailError | null;
  readonly requestId: string | null;
  /** `eventTime`, milliseconds since the epoch. */
  readonly time: number | null;
}

const text = v.fallback(v.nullable(v.string()), null);
const EventSchema = v.object({
  eventName: v.literal('ExternalIdPDirectoryLogin'),
  eventTime: text,
  errorMessage: text,
  requestID: text,
});
/** As in a log file, and as `aws cloudtrail lookup-events` prints them, each event as JSON within JSON. */
const LogSchema = v.object({ Records: v.array(v.unknown()) });
const LookupSchema = v.object({ Events: v.array(v.object({ CloudTrailEvent: v.string() })) });
const MOST_EVENTS = 1000;

/**
 * Reads a record, a log file, the output of `lookup-events`, or a bare `errorMessage`.
 *
 * @returns of several records the newest with a known text, else the first; null where there is none
 */
export const readCloudTrail = (pasted: string): CloudTrailRecord | null => {
  const json = parseJson(pasted);
  const records = (json.ok ? eventsIn(json.value) : []).flatMap(readEvent);
  if (records.length > 0) return newest(records.filter(({ error }) => error !== null)) ?? records[0] ?? null;
  const error = readCloudTrailError(pasted);
  return error === null ? null : { error, requestId: null, time: null };
};

const eventsIn = (json: unknown): readonly unknown[] => {
  if (v.is(LogSchema, json)) return json.Records.slice(0, MOST_EVENTS);
  if (!v.is(LookupSchema, json)) return [json];
  return json.Events.slice(0, MOST_EVENTS).flatMap(({ CloudTrailEvent }) => {
    const event = parseJson(CloudTrailEvent);
    return event.ok ? [event.value] : [];
  });
};

const readEvent = (json: unknown): readonly CloudTrailRecord[] => {
  const event = v.safeParse(EventSchema, json);
  if (!event.success) return [];
  const { errorMessage, requestID, eventTime } = event.output;
  return [
    {
      error: errorMessage === null ? null : readCloudTrailError(errorMessage),
      requestId: requestID,
      time: momentOf(eventTime),
    },
  ];
};

const newest = (records: readonly CloudTrailRecord[]): CloudTrailRecord | null =>
  records.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0))[0] ?? null;
