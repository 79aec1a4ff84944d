import type { Entry } from '../kit/index.ts';
import { constant } from './constant.ts';
import { glorotNormal } from './glorot-normal.ts';
import { glorotUniform } from './glorot-uniform.ts';
import { heNormal } from './he-normal.ts';
import { heUniform } from './he-uniform.ts';
import { identity } from './identity.ts';
import { lecunNormal } from './lecun-normal.ts';
import { lecunUniform } from './lecun-uniform.ts';
import { ones } from './ones.ts';
import { orthogonal } from './orthogonal.ts';
import { randomNormal } from './random-normal.ts';
import { randomUniform } from './random-uniform.ts';
import { stft } from './stft.ts';
import { truncatedNormal } from './truncated-normal.ts';
import { varianceScaling } from './variance-scaling.ts';
import { zeros } from './zeros.ts';

/** Every initializer, in the order of the reference pages. */
export const initializers: readonly Entry[] = [
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  lecunUniform,
  lecunNormal,
  varianceScaling,
  orthogonal,
  randomNormal,
  randomUniform,
  truncatedNormal,
  zeros,
  ones,
  constant,
  identity,
  stft,
];
