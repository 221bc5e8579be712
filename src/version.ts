/** The version of this library; it stands in every figure. */
export const version = '0.5.0';
