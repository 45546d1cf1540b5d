import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { isCauseOfTime, isCodeOfTime } from '../cause-of-time.ts';

/** A moment of the sign-in that the validity bar shows. */
export type Moment = 'issued' | 'not-before' | 'posted' | 'device' | 'not-on-or-after';

export interface PlacedMoment {
  readonly moment: Moment;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** From 0, the earliest of all moments, to 1, the latest. */
  readonly place: number;
  /** From 0, next to the bar: moments that are close to each other get separate rows. */
  readonly row: number;
}

/** Marks that are closer than this would overlap. */
const CLOSEST = 0.06;

export interface Validity {
  /** In chronological order. */
  readonly moments: readonly PlacedMoment[];
  /** The positions between which the Assertion is valid. */
  readonly from: number;
  readonly until: number;
  readonly isWithin: boolean;
  /** Whether the time of the POST is the cause. Nothing else may look like a cause. */
  readonly isFault: boolean;
  /** Whether the diagnosis says anything about the time of the POST. */
  readonly isFound: boolean;
  /** The clock that the moment of the POST comes from; null if it comes from neither clock, but for example from a file. */
  readonly clock: 'aws' | 'device' | null;
}

/**
 * The validity of the first Assertion, and where the moments of the sign-in fall. Null if the window or the moment of
 * the POST is not known, because nothing could be compared.
 */
export const validityOf = (diagnosis: Pick<Diagnosis, 'cause' | 'facts' | 'findings' | 'signIn'>): Validity | null => {
  const { facts, signIn } = diagnosis;
  const assertion = facts?.assertions[0];
  // The Assertion is usable only as long as its Conditions and one of its SubjectConfirmations are (SAML Profiles
  // 4.1.4.3).
  const until = earliest([
    timeOf(assertion?.notOnOrAfter ?? null),
    latest((assertion?.subjectConfirmations ?? []).map(({ notOnOrAfter }) => timeOf(notOnOrAfter))),
  ]);
  const posted = timeOf(signIn.at);
  if (until === null || posted === null) {
    return null;
  }
  const issued = timeOf(facts?.response.issueInstant ?? null);
  const from = timeOf(assertion?.notBefore ?? null);
  // The device's clock gets its own mark only if AWS's clock was the one that counted.
  const device = signIn.atFrom === 'aws' ? timeOf(signIn.clocks.device) : null;
  const isWithin = (from === null || from <= posted) && posted < until;
  const marks: readonly (readonly [Moment, number | null])[] = [
    ['not-before', from],
    ['issued', issued],
    ['posted', posted],
    ['device', device],
    ['not-on-or-after', until],
  ];
  const times = marks.flatMap(([moment, time]) => (time === null ? [] : [{ moment, time }]));
  const first = Math.min(...times.map(({ time }) => time));
  const last = Math.max(...times.map(({ time }) => time));
  const placeOf = (time: number): number => (last === first ? 0 : (time - first) / (last - first));
  return {
    moments: inRows(
      times
        .map(({ moment, time }) => ({ moment, time, place: placeOf(time) }))
        .toSorted((one, other) => one.time - other.time),
    ),
    from: placeOf(from ?? first),
    until: placeOf(until),
    clock: signIn.atFrom === 'aws' || signIn.atFrom === 'device' ? signIn.atFrom : null,
    isWithin,
    isFault: !isWithin && isCauseOfTime(diagnosis),
    isFound: diagnosis.findings.some(({ code }) => isCodeOfTime(code)),
  };
};

const known = (times: readonly (number | null)[]): readonly number[] => times.filter((time) => time !== null);

const earliest = (times: readonly (number | null)[]): number | null =>
  known(times).length === 0 ? null : Math.min(...known(times));

const latest = (times: readonly (number | null)[]): number | null =>
  known(times).length === 0 ? null : Math.max(...known(times));

const timeOf = (text: string | null): number | null => {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
};

/** Each moment in the lowest row that has room for it. */
const inRows = (moments: readonly Omit<PlacedMoment, 'row'>[]): readonly PlacedMoment[] => {
  const ends: number[] = [];
  return moments.map((moment) => {
    const free = ends.findIndex((end) => moment.place - end >= CLOSEST);
    const row = free === -1 ? ends.length : free;
    ends[row] = moment.place;
    return { ...moment, row };
  });
};
