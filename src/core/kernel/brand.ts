declare const brand: unique symbol;

/** A `T` that only its maker may name: plain values do not fit. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
