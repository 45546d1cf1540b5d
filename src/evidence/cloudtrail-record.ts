import * as v from 'valibot';
import { momentOf } from '../diagnosis/moment.ts';
import { type CloudTrailRecord, readCloudTrailError } from '../identity-center/cloudtrail.ts';
import { parseJson } from './json.ts';

const text = v.fallback(v.nullable(v.string()), null);
const EventSchema = v.object({
  eventName: v.literal('ExternalIdPDirectoryLogin'),
  eventTime: text,
  errorMessage: text,
  requestID: text,
  awsRegion: text,
});
/** Events as in a log file, and as `aws cloudtrail lookup-events` prints them: each one as JSON within JSON. */
const LogSchema = v.object({ Records: v.array(v.unknown()) });
const LookupSchema = v.object({ Events: v.array(v.object({ CloudTrailEvent: v.string() })) });
const MOST_EVENTS = 1000;

/**
 * Reads the failures in a record, a log file, the output of `lookup-events`, or a bare `errorMessage` with a known
 * text.
 */
export const readCloudTrail = (pasted: string): readonly CloudTrailRecord[] => {
  const json = parseJson(pasted);
  const records = (json.ok ? eventsIn(json.value) : []).flatMap(readEvent);
  if (records.length > 0) return records;
  const bare = readCloudTrailError(pasted);
  return bare.error === null ? [] : [bare];
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
  if (!event.success || event.output.errorMessage === null) return [];
  const { errorMessage, requestID, eventTime, awsRegion } = event.output;
  return [{ ...readCloudTrailError(errorMessage), requestId: requestID, time: momentOf(eventTime), region: awsRegion }];
};
