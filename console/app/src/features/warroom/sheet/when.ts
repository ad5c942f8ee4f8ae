/** Says a moment; undefined for none. */
export type When = (at: string | null | undefined) => string | undefined;
