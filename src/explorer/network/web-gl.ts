/** How the browser draws WebGL 2: by a GPU, on the processor, or not at all. */
export type WebGl = 'gpu' | 'software' | 'none';

let known: WebGl | undefined;

export function webGl(): WebGl {
  known ??= findOut();
  return known;
}

function findOut(): WebGl {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer) ? 'software' : 'gpu';
}
