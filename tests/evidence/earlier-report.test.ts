import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/evidence/earlier-report.ts';

const ExampleSchema = v.looseObject({ format: v.string(), findings: v.array(v.looseObject({ fixedBy: v.unknown() })) });
const example = v.parse(
  ExampleSchema,
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/examples/colleague.json'), 'utf8')),
);

/** As the first program of this version wrote it, without the members that were added later. */
const oldest = Object.fromEntries(
  Object.entries(example).filter(([name]) => !['cloudTrail', 'lastAccepted', 'nameIdRelations'].includes(name)),
);

describe('readReport', () => {
  it('reads a report from before members were added, which then count as unknown', () => {
    const read = readReport(oldest);
    expect(read).toMatchObject({
      ok: true,
      value: { cause: { code: 'audience-mismatch' }, cloudTrail: null, lastAccepted: null, nameIdRelations: [] },
    });
  });

  it('reads a report that calls fixedBy by its earlier name', () => {
    const findings = example.findings.map(({ fixedBy, ...finding }) => ({ ...finding, mendedBy: fixedBy }));
    expect(readReport({ ...example, findings })).toEqual(readReport(example));
    expect(findings[0]?.mendedBy).toEqual(['idp-admin']);
  });

  it('reads a report with members and kinds of values that this version does not know', () => {
    const [finding] = example.findings;
    const later = { ...example, added: { later: true }, findings: [{ ...finding, expectedKind: 'added-later' }] };
    const read = readReport(later);
    // The most private kind, which would be removed if the report were redacted again.
    expect(read).toMatchObject({ ok: true, value: { findings: [{ expected: { kind: 'attribute-value' } }] } });
    expect(JSON.stringify(read)).not.toContain('added');
  });

  it.each([2, 17])('recognises a report of version %i as newer, whatever else it contains', (version) => {
    expect(readReport({ format: example.format, version, anything: [] })).toEqual({
      ok: false,
      error: { code: 'report-newer', version },
    });
  });

  it('names the damaged member, without quoting it', () => {
    const damaged = readReport({
      ...example,
      cause: { code: 'jane.doe@example.com', weight: 'decisive', explains: [] },
    });
    expect(damaged).toMatchObject({ ok: false, error: { code: 'report-damaged' } });
    expect(JSON.stringify(damaged)).not.toContain('jane');
  });
});
