let known: boolean | undefined;

/** Whether the browser can draw with WebGL 2, by a GPU or in software. */
export function hasWebGl(): boolean {
  known ??= (() => {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  })();
  return known;
}
