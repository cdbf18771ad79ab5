/** Pictures are made 96 by 96 before they are sent, as the manual says. */
export const PHOTO_SIZE = 96;
const QUALITIES = [0.92, 0.85, 0.75, 0.6];
/** What the directory's thumbnailPhoto takes. */
export const MAX_BYTES = 100 * 1024;

export interface Crop {
  /** The middle of the square, as parts of width and height. */
  x: number;
  y: number;
  /** 1 shows as much as fits; 4 a quarter of its side. */
  zoom: number;
}

export const CENTER: Crop = { x: 0.5, y: 0.5, zoom: 1 };

export interface Square {
  left: number;
  top: number;
  side: number;
}

/** The square of the picture that a crop shows; never beyond the picture's edges. */
export function squareOf(width: number, height: number, crop: Crop): Square {
  const side = Math.min(width, height) / Math.max(1, crop.zoom);
  const clamp = (middle: number, length: number) =>
    Math.max(0, Math.min(length - side, middle * length - side / 2));
  return { left: clamp(crop.x, width), top: clamp(crop.y, height), side };
}

export function draw(canvas: HTMLCanvasElement, image: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { left, top, side } = squareOf(image.width, image.height, crop);
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff'; // what is transparent becomes white: JPEG knows no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, left, top, side, side, 0, 0, canvas.width, canvas.height);
}

/** The crop as a JPEG in base64, in the best quality that the directory takes. */
export function jpegOf(image: ImageBitmap, crop: Crop): string {
  const canvas = document.createElement('canvas');
  canvas.width = PHOTO_SIZE;
  canvas.height = PHOTO_SIZE;
  draw(canvas, image, crop);
  let data = '';
  for (const quality of QUALITIES) {
    data = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    if ((data.length * 3) / 4 <= MAX_BYTES) break;
  }
  return data;
}
