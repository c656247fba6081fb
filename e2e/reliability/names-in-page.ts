/** The loader of these programs wraps named functions in a call that pages do not know. */
export const namesInPage = 'globalThis.__name = (named) => named;';
