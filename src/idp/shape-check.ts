import type { Shape } from './product.ts';

/** Whether a value has a known shape, and how certain it is that another value is wrong. */
export type ShapeVerdict =
  | { readonly fits: true; readonly shape: Shape }
  | {
      readonly fits: false;
      /** `unverified` if none of the shapes is documented, so the value may well be right. */
      readonly basis: 'documented' | 'unverified';
      /** What the value should look like. */
      readonly example: string;
    };

/** No product's value is longer, and no value may keep a pattern busy. */
const LONGEST_VALUE = 2048;

/**
 * Compares a value with the shapes that a product's values have.
 * @returns null if no shape is known, so nothing can be said about the value
 */
export const shapeOf = (value: string, shapes: readonly Shape[]): ShapeVerdict | null => {
  const shape = value.length > LONGEST_VALUE ? undefined : shapes.find((each) => each.pattern.test(value));
  if (shape) return { fits: true, shape };
  const surest = shapes.find((each) => each.basis === 'documented') ?? shapes[0];
  return surest ? { fits: false, basis: surest.basis, example: surest.example } : null;
};

/** The tenant in a value, as written there (Entra's directory, PingOne's environment); null if its shape has none. */
export const tenantOf = (value: string, shapes: readonly Shape[]): string | null => {
  const verdict = shapeOf(value, shapes);
  if (!verdict?.fits) return null;
  const { tenant } = verdict.shape.pattern.exec(value)?.groups ?? {};
  return tenant ?? null;
};
