import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Logs } from '../../../../server/src/protocol/index.ts';
import { fitPlan } from '../../../../server/src/trainer/fit/fit.ts';
import { augmentations } from '../../../../server/src/trainer/layers/augment/index.ts';
import { openTestEngine } from '../../support/engines.ts';
import { only, small, sums } from '../../support/runs.ts';

const engine = await openTestEngine('native');

/** Arguments that a layer cannot do without. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  AugMix: 'num_chains=2, chain_depth=1',
  ContrastLimitedAdaptiveHistogramEqualization: 'tile_grid_size=2',
  RandomBrightness: '0.2',
  RandomColorDegeneration: '0.5',
  RandomColorJitter: 'brightness_factor=0.2, contrast_factor=0.2, saturation_factor=[0.3, 0.6], hue_factor=0.1',
  RandomContrast: '0.2',
  RandomCrop: '6, 6',
  RandomHue: '0.2',
  RandomPosterization: '[4, 8]',
  RandomRotation: '0.2',
  RandomSaturation: '[0.3, 0.6]',
  RandomSharpness: '1.0',
  RandomTranslation: '0.2, 0.2',
  RandomZoom: '0.2',
};

for (const name of Object.keys(augmentations))
  test(`${name} trains in a compiled step, behind a layer that learns, and nothing random is frozen into it`, async () => {
    const call = `${name}(${ARGUMENTS[name] ?? ''})`;
    const network = `Input(shape=[7, 6, 3])\nDense(3, activation=sigmoid)\nRescaling(255)\n${call}\nRescaling(0.004)\nGlobalAveragePooling2D()\nDense(1)`;
    const losses: Logs[] = [];
    let frozen: unknown;
    await fitPlan({
      plan: small(network, 'loss = mse\nbatch_size = 4\nepochs = 2'),
      engine,
      data: only(sums(6, [7, 6, 3])),
      seed: 1,
      onEpoch: ({ logs, training }) => {
        losses.push(logs);
        ({ frozen } = training.session);
      },
    });
    assert.ok(losses.length === 2 && losses.every(({ loss = Number.NaN }) => Number.isFinite(loss)));
    assert.deepEqual(frozen, []);
  });
