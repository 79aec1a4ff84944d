import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make every object among the young ones, for the whole process. Otherwise, once most objects of a line of code have
 * outlived a few quick collections, V8 makes its next ones among the old, which only a slow collection takes away; until then
 * each keeps alive the whole check that it was made in, and every quick collection moves all of it. Checks are forgotten
 * one keystroke later. A V8 without this option goes on as it did.
 */
export const keepYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
