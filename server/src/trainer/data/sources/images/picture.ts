/** A decoded image: bytes, a row of pixels after another, `channels` a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** Brightness as Pillow's `convert('L')` computes it (ITU-R 601-2). */
const brightness = (red: number, green: number, blue: number): number =>
  (19_595 * red + 38_470 * green + 7_471 * blue + 32_768) >> 16;

/** Red, green, blue and alpha of a pixel. */
function pixelAt({ channels, data }: Picture, pixel: number): readonly [number, number, number, number] {
  const at = pixel * channels;
  const red = data[at] ?? 0;
  return channels === 1
    ? [red, red, red, 255]
    : [red, data[at + 1] ?? 0, data[at + 2] ?? 0, channels === 4 ? (data[at + 3] ?? 255) : 255];
}

/** The image with so many channels: grey (1, 2) from colours, colours (3, 4) from grey, alpha (2, 4) left out or opaque. */
export function withChannels(picture: Picture, channels: number): Uint8Array {
  if (picture.channels === channels) return picture.data;
  const pixels = picture.width * picture.height;
  const result = new Uint8Array(pixels * channels);
  for (let i = 0; i < pixels; i++) {
    const [red, green, blue, alpha] = pixelAt(picture, i);
    result.set(channels < 3 ? [brightness(red, green, blue)] : [red, green, blue], i * channels);
    if (channels % 2 === 0) result[(i + 1) * channels - 1] = alpha;
  }
  return result;
}

/** Where a place of the result lies in the image, and how far it is from the pixel before. */
function between(place: number, scale: number, size: number): readonly [number, number, number] {
  const at = Math.max(0, (place + 0.5) * scale - 0.5);
  const before = Math.min(Math.floor(at), size - 1);
  return [before, Math.min(before + 1, size - 1), Math.fround(at - before)];
}

/** Bilinear, with pixels as areas, as `keras.utils.image_dataset_from_directory` resizes (`tf.image.resize`). */
export function resized(
  data: Uint8Array,
  from: { readonly width: number; readonly height: number },
  to: { readonly width: number; readonly height: number },
  channels: number,
): Float32Array {
  const result = new Float32Array(to.width * to.height * channels);
  const columns = Array.from({ length: to.width }, (_, x) => between(x, from.width / to.width, from.width));
  for (let y = 0; y < to.height; y++) {
    const [above, below, down] = between(y, from.height / to.height, from.height);
    for (const [x, [left, right, across]] of columns.entries()) {
      for (let c = 0; c < channels; c++) {
        const pixel = (row: number, column: number): number => data[(row * from.width + column) * channels + c] ?? 0;
        const top = pixel(above, left) + (pixel(above, right) - pixel(above, left)) * across;
        const bottom = pixel(below, left) + (pixel(below, right) - pixel(below, left)) * across;
        result[(y * to.width + x) * channels + c] = top + (bottom - top) * down;
      }
    }
  }
  return result;
}
