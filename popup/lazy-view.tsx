import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type View<Props> = (props: Props) => JSX.Element | null;

/**
 * A view whose code is loaded when it is first shown, so that the popup's first frame does not wait for it. Until then
 * it is empty.
 *
 * @param load imports it: `async () => (await import('./views/….tsx')).…View`
 */
export const lazyView = <Props extends object>(load: () => Promise<View<Props>>): View<Props> => {
  return (props) => {
    const [loaded, setLoaded] = useState<{ readonly View: View<Props> } | null>(null);
    useEffect(() => {
      void load().then((View) => setLoaded({ View }));
    }, []);
    return loaded && <loaded.View {...props} />;
  };
};
