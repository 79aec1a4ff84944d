import type { Plan } from '../../protocol/index.ts';
import type { Problem } from '../problems/problem.ts';
import { lineStarts, positionAt } from '../syntax/position.ts';
import type { Model, NetworkModel, SettingsModel } from './model.ts';
import { planData } from './plan/data.ts';
import { planNetwork } from './plan/network.ts';
import {
  brokenNetwork,
  noData,
  noLoss,
  noNetwork,
  noTrain,
  severalTrains,
  unknownTrain,
  weighedTwice,
} from './plan/obstacles.ts';
import { type Overrides, planTrain } from './plan/train.ts';

export interface Choice extends Overrides {
  /** Name of the train block; left out: the only one. */
  readonly train?: string;
}

const chooseTrain = (blocks: readonly SettingsModel[], name: string | undefined): SettingsModel | Problem => {
  const [first, second] = blocks;
  if (!first) return noTrain();
  if (name === undefined) return second ? severalTrains(blocks) : first;
  return blocks.find((block) => (block.name ?? 'train') === name) ?? unknownTrain(name, blocks);
};

interface Parts {
  readonly train: SettingsModel;
  readonly network: NetworkModel;
  readonly data: SettingsModel;
}

const partsOf = (train: SettingsModel): Parts | Problem => {
  const { network, data, config } = train;
  if (!network) return noNetwork(train);
  if (!network.complete) return brokenNetwork(network.name, train);
  if (config.loss === undefined) return noLoss(train);
  if (data?.config.source === undefined) return noData(train);
  return weighedTwice(train, data) ?? { train, network, data };
};

/** What is to be trained, every default filled in; or the problems that forbid it. */
export const plan = (model: Model, choice: Choice = {}): Plan | readonly Problem[] => {
  const train = chooseTrain(model.train, choice.train);
  const parts = 'rule' in train ? train : partsOf(train);
  if ('rule' in parts) return [parts];
  const { text } = model.parsed;
  const starts = lineStarts(text);
  const lineOf = (offset: number) => positionAt(text, starts, offset).line;
  const trainPlan = planTrain(parts.train, parts.network, lineOf, choice);
  return {
    version: 1,
    network: planNetwork(parts.network, lineOf),
    data: planData(parts.data, parts.network, trainPlan.seed, lineOf),
    train: trainPlan,
  };
};
