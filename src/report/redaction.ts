import type { SharedLevel } from './format.ts';
import type { Personal } from './personal/personal.ts';
import type { Placeholders } from './placeholders.ts';

/** How one report is redacted. */
export interface Redaction {
  readonly level: SharedLevel;
  readonly placeholders: Placeholders;
  readonly personal: Personal;
  /** Names of hosts that stand in URLs of the report, in lower case. */
  readonly hosts: ReadonlySet<string>;
  /** The moment that times are told from at level `public`, milliseconds since the epoch; null where the report has none. */
  readonly moment: number | null;
  /** Whether the report was redacted before, so that stand-ins of ours may stand in it. In a message they are anybody's words. */
  readonly hasStandIns: boolean;
}
