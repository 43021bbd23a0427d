import type Sigma from 'sigma';

/** Whether sigma takes the picture to be moving, by the conditions on which its `hideEdgesOnMove` leaves edges out. */
function isMoving(sigma: Sigma): boolean {
  const { isMoving: moving, draggedEvents, currentWheelDirection } = sigma.getMouseCaptor();
  return sigma.getCamera().isAnimated() || moving || draggedEvents > 0 || currentWheelDirection !== 0;
}

/**
 * While sigma leaves edges out because the picture moves, shows them as they were last drawn, moved and scaled with the
 * camera: one picture to be drawn for each frame instead of thousands of lines.
 */
export function holdEdges(sigma: Sigma): void {
  const { edges } = sigma.getCanvases();
  if (!edges) return;
  const held = document.createElement('canvas');
  held.className = 'held';
  held.setAttribute('aria-hidden', 'true');
  held.hidden = true;
  edges.before(held);
  /** Where two points of the graph lay when the picture was taken. */
  const corners = () => [
    sigma.framedGraphToViewport({ x: 0, y: 0 }),
    sigma.framedGraphToViewport({ x: 1, y: 0 }),
  ];
  let taken: ReturnType<typeof corners> | undefined;
  sigma.on('afterRender', () => {
    const resting = !sigma.getSetting('hideEdgesOnMove') || !isMoving(sigma);
    held.hidden = resting || taken === undefined;
    if (resting) {
      taken = sigma.getSetting('hideEdgesOnMove') ? corners() : undefined;
      if (taken === undefined) return;
      held.width = edges.width;
      held.height = edges.height;
      held.style.width = edges.style.width;
      held.style.height = edges.style.height;
      // In the same task as the drawing: later, WebGL has given its picture away.
      held.getContext('2d')?.drawImage(edges, 0, 0);
      return;
    }
    const [from, to] = [taken, corners()];
    if (!from?.[0] || !from[1] || !to[0] || !to[1]) return;
    const scale = (to[1].x - to[0].x) / (from[1].x - from[0].x);
    held.style.transform = `matrix(${scale},0,0,${scale},${to[0].x - from[0].x * scale},${to[0].y - from[0].y * scale})`;
  });
}
