declare const brand: unique symbol;

/** A primitive that carries its meaning in its type, so that rupiah cannot be passed where a quantity is due. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
