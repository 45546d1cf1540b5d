import * as v from 'valibot';

export const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

/** A text, or null where there is none. */
export const text = v.nullable(v.string());
