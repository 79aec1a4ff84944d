import { reason } from '../../../failure.ts';
import { DataError } from '../../error.ts';
import { decodeJpeg, isJpeg, jpegSize } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { decodePng, isPng, pngSize } from './png.ts';

/** Larger images are not decoded: a small file may promise any size. */
const MOST_PIXELS = 2 ** 28;

/**
 * Decodes a PNG or JPEG image, whatever its name says.
 *
 * @throws DataError when it is none, is damaged, or is larger than any photograph
 */
export async function decodeImage(bytes: Uint8Array, file: string): Promise<Picture> {
  try {
    if (isPng(bytes)) {
      checkSize(pngSize(bytes), file);
      return decodePng(bytes);
    }
    if (isJpeg(bytes)) {
      const size = jpegSize(bytes);
      checkSize(size, file);
      if (size.components === 4) throw cmyk(file);
      return await decodeJpeg(bytes);
    }
  } catch (error) {
    throw error instanceof DataError ? error : damaged(file, error);
  }
  throw notImage(file);
}

function checkSize({ width, height }: { readonly width: number; readonly height: number }, file: string): void {
  if (width * height <= MOST_PIXELS && width > 0 && height > 0) return;
  throw new DataError(
    { file },
    {
      message: {
        en: `the image says that it has ${width} × ${height} pixels.`,
        fr: `l'image dit avoir ${width} × ${height} pixels.`,
      },
      hint: { en: 'Make it smaller, or take it out of the folder.', fr: 'Réduisez-la, ou retirez-la du dossier.' },
    },
  );
}

const damaged = (file: string, error: unknown): DataError =>
  new DataError(
    { file },
    {
      message: {
        en: `the image is cut off or damaged (${reason(error)}).`,
        fr: `l'image est coupée ou abîmée (${reason(error)}).`,
      },
      hint: { en: 'Download it again, or take it out of the folder.', fr: 'Téléchargez-la à nouveau, ou retirez-la du dossier.' },
    },
    error,
  );

const cmyk = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: { en: 'the image is in CMYK, the colours of print.', fr: "l'image est en CMJN, les couleurs de l'imprimerie." },
      hint: { en: 'Save it in RGB.', fr: 'Enregistrez-la en RVB.' },
    },
  );

const notImage = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: { en: 'this is no PNG or JPEG image.', fr: "ce n'est pas une image PNG ou JPEG." },
      hint: { en: 'Convert it, or take it out of the folder.', fr: 'Convertissez-la, ou retirez-la du dossier.' },
    },
  );
