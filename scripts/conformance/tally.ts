/** Something in a file on which both sides were compared, and the values that differ. */
export interface Disagreement {
  readonly file: string;
  readonly field: string;
  readonly ours: unknown;
  readonly truth: unknown;
}

/** A rule of ours that is stricter or more lenient than the tools behind the truth. */
export interface OwnRule {
  readonly file: string;
  readonly field: string;
  readonly rule: string;
}

/** Counts agreement by field. */
export class Tally {
  readonly fields = new Map<string, { agreed: number; compared: number }>();
  readonly disagreements: Disagreement[] = [];
  readonly stricter: OwnRule[] = [];
  readonly moreLenient: OwnRule[] = [];

  /**
   * Compares plain data member by member. Array elements count for the field of their array; members that the truth
   * leaves out are null, false, zero or empty.
   */
  compare(file: string, field: string, ours: unknown, truth: unknown): void {
    if (isRecord(ours) && isRecord(truth)) {
      for (const key of new Set([...Object.keys(ours), ...Object.keys(truth)])) {
        this.compare(file, `${field}.${key}`, ours[key], truth[key]);
      }
    } else if (isListOfRecords(ours) && isListOfRecords(truth)) {
      this.#count(file, `${field}.length`, ours.length, truth.length);
      ours.forEach((each, index) => {
        if (index < truth.length) this.compare(file, `${field}[]`, each, truth[index]);
      });
    } else {
      this.#count(file, field, ours, truth);
    }
  }

  /** Something that we refuse and the truth accepts, and our rule. */
  refuse(file: string, field: string, rule: string): void {
    this.stricter.push({ file, field, rule });
  }

  /** Something that we read and the truth refuses, and our rule. */
  allow(file: string, field: string, rule: string): void {
    this.moreLenient.push({ file, field, rule });
  }

  #count(file: string, field: string, ours: unknown, truth: unknown): void {
    const agrees = JSON.stringify(orNull(ours)) === JSON.stringify(orNull(truth));
    const { agreed, compared } = this.fields.get(field) ?? { agreed: 0, compared: 0 };
    this.fields.set(field, { agreed: agreed + (agrees ? 1 : 0), compared: compared + 1 });
    if (!agrees) this.disagreements.push({ file, field, ours, truth });
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfRecords = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.every(isRecord);

const orNull = (value: unknown): unknown =>
  value === undefined || value === '' || value === false || value === 0 || (Array.isArray(value) && value.length === 0)
    ? null
    : value;
