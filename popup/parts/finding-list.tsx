import type { ComponentProps, JSX } from 'preact';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { FindingItem } from './finding-item.tsx';

/** Findings besides the one under the headline. */
export const FindingList = ({
  findings,
  ...shared
}: { readonly findings: readonly Finding[] } & Omit<ComponentProps<typeof FindingItem>, 'finding'>): JSX.Element => (
  <ul class="rows">
    {findings.map((finding, index) => (
      <FindingItem key={index} finding={finding} {...shared} />
    ))}
  </ul>
);
