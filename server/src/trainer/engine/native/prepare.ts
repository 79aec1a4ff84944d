import util from 'node:util';

/**
 * What tfjs-node 4.22.0 needs before its own modules load; importing this file does it, so import it first: the functions
 * `util.isNullOrUndefined` and `util.isArray`, which Node 23 removed and it still calls (tensorflow/tfjs#8425, never
 * released). Its files on the user's disk are left alone.
 */
Object.assign(util, {
  isNullOrUndefined: (value: unknown): boolean => value === null || value === undefined,
  isArray: (value: unknown): boolean => Array.isArray(value),
});
