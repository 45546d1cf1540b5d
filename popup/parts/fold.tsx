import type { ComponentChildren, JSX } from 'preact';

/** A card that unfolds; its heading shows how many things it contains. */
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
