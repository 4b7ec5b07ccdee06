/** Made by the bundler: loads the test files, one function each. */
declare module 'hosted-files' {
  export const files: readonly (() => Promise<unknown>)[];
}
