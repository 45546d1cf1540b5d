import type { ComponentChildren, JSX } from 'preact';

/** A card that unfolds; how many things are in it stands beside its heading. */
export const Fold = ({
  heading,
  count,
  open = false,
  children,
}: {
  readonly heading: string;
  readonly count?: number;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <details class="card plain" open={open}>
    <summary>
      <h2>{heading}</h2>
      {count !== undefined && <span class="count quiet">{count}</span>}
    </summary>
    <div class="stack">{children}</div>
  </details>
);
