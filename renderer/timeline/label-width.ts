/** Measures labels as they will be drawn; each once. */

const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a text in the page's typeface, in pixels, at a size in pixels. */
export function textWidth(text: string, size: number): number {
  const key = `${size} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    canvas ??= document.createElement('canvas').getContext('2d');
    if (!canvas) return text.length * size * 0.6;
    canvas.font = `550 ${size}px "Inter Variable", system-ui, sans-serif`;
    width = canvas.measureText(text).width;
    known.set(key, width);
  }
  return width;
}
