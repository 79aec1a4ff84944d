import { flagIn, textOrNone } from '../ops/config.ts';
import { signalWindow } from '../ops/signal-windows.ts';
import { drawn, type Initializer } from './kit.ts';

/** What the window is divided by. */
function divisor(window: Float64Array, scaling: string | null): number {
  if (scaling === 'density') return Math.sqrt(window.reduce((sum, value) => sum + value ** 2, 0));
  return scaling === 'spectrum' ? window.reduce((sum, value) => sum + Math.abs(value), 0) : 1;
}

/** keras/src/initializers/constant_initializers.py, `STFT`: [frame, 1, frequencies] */
export const stft: Initializer = (shape, config) => {
  const [length = 1, , bands = 1] = shape;
  const name = textOrNone(config, 'window');
  const window = name === null ? new Float64Array(length).fill(1) : signalWindow(name, length, flagIn(config, 'periodic'));
  const scale = name === null ? 1 : divisor(window, textOrNone(config, 'scaling'));
  const wave = textOrNone(config, 'side') === 'imag' ? (angle: number) => -Math.sin(angle) : Math.cos;
  const fft = (bands - 1) * 2;
  return drawn(shape, (index) => {
    const [n, k] = [Math.floor(index / bands), index % bands];
    return (wave((2 * Math.PI * ((n * k) % Math.max(fft, 1))) / fft) * (window[n] ?? 0)) / scale;
  });
};
