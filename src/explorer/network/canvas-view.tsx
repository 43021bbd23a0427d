import { useEffect, useRef, useState } from 'preact/hooks';
import { setParameters } from '../address/location.ts';
import { texts } from '../texts.ts';
import type { Canvas, openCanvas } from './canvas.ts';
import type { Colours } from './colours.ts';
import type { Emphasis } from './emphasis.ts';
import { type Camera, cameraToText, type NetworkState } from './network-state.ts';
import type { Scene } from './scene.ts';

interface CanvasViewProps {
  /** Nothing while it is loaded. */
  openCanvas: typeof openCanvas | undefined;
  scene: Scene;
  colours: Colours;
  emphasis: Emphasis | null;
  state: NetworkState;
  label: string;
}

/** The network to be moved, hovered and clicked. What is chosen and where the camera stands goes into the address. */
export function CanvasView({ openCanvas, scene, colours, emphasis, state, label }: CanvasViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Canvas>();
  // Opened once; the camera of the address is where it begins.
  useEffect(() => {
    if (!openCanvas || !box.current) return;
    const opened = openCanvas(box.current, events, state.camera);
    setCanvas(opened);
    return () => opened.end();
  }, [openCanvas]);
  // Before the scene, which is then drawn once with what stands out in it.
  useEffect(() => canvas?.emphasize(emphasis), [canvas, emphasis]);
  useEffect(() => canvas?.show(scene, colours), [canvas, scene, colours]);
  // Back, or another address: the picture goes where it says. Where the picture itself went, it is already.
  const cameraKey = cameraToText(state.camera);
  useEffect(() => canvas?.moveTo(state.camera), [canvas, cameraKey]);
  useEffect(() => {
    if (state.node !== '') canvas?.lookAt(state.node);
  }, [canvas, state.node, scene]);
  return (
    <div class="canvas">
      <div class="stage" ref={box} role="img" aria-label={label} data-ready={canvas ? '' : undefined} />
      <div class="zoom">
        <button type="button" aria-label={texts.network.zoomIn} onClick={() => canvas?.camera('in')}>
          +
        </button>
        <button type="button" aria-label={texts.network.zoomOut} onClick={() => canvas?.camera('out')}>
          −
        </button>
        <button type="button" onClick={() => canvas?.camera('all')}>
          {texts.network.zoomAll}
        </button>
      </div>
    </div>
  );
}

const events = {
  onNode: (node: string) => setParameters({ node, edge: null }),
  onEdge: (edge: string) => setParameters({ edge }),
  onStage: () => setParameters({ node: null, edge: null }),
  onCamera: (camera: Camera) => setParameters({ camera: cameraToText(camera) }, { replace: true }),
};
