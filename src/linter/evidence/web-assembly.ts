/** What the kernel needs of WebAssembly, which both hosts have and the types of neither tell. */
export interface WebAssemblyHost {
  /** Throws for code that it does not know, or when compiling is forbidden. */
  readonly Module: new (
    code: Uint8Array,
  ) => object;
  /** Throws a `RangeError` when so much cannot be had. */
  readonly Memory: new (size: {
    readonly initial: number;
  }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: unknown };
}

/** Undefined where there is none. */
export const webAssembly = (globalThis as { readonly WebAssembly?: unknown }).WebAssembly as WebAssemblyHost | undefined;
