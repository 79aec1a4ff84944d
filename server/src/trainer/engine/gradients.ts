/**
 * Registers the gradients and the chained methods, which `@tensorflow/tfjs-core` leaves out of its main file and
 * `@tensorflow/tfjs` brings along. Every engine imports this. Whole `@tensorflow/tfjs` is loaded only from sources: the bundle
 * puts `bundled-tfjs.ts` in its place.
 */
import '@tensorflow/tfjs';
