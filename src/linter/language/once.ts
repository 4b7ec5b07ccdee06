/**
 * A look that any place passes, as a source of regular expressions. V8 compiles what follows it once; without it, what follows many alternatives, or words that may be left out, is compiled for up to ten of
 * them, and that over again where one such group follows another. It is for large expressions that every check needs: three of them took more than 25 ms to compile.
 */
export const ONCE = '(?=)';
