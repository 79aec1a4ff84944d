import type { Engine } from '../../../server/src/trainer/engine/port.ts';
import type { Dataset } from '../../../server/src/trainer/fit/dataset.ts';
import { type FitOptions, fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import type { Finding } from '../../../server/src/trainer/watch/finding.ts';
import { only, small, sums } from '../support/runs.ts';

/** What a run shows. */
export interface Watched {
  readonly findings: readonly Finding[];
  readonly options: FitOptions;
}

/** A network of 4 numbers, trained on 64 samples of their sum unless others are given. */
export async function watched(
  engine: Engine,
  network: string,
  train: string,
  data: Dataset = only(sums(64, [4])),
): Promise<Watched> {
  const options = { plan: small(network, train), engine, data, seed: 5 };
  const findings: Finding[] = [];
  await fitPlan({ ...options, onProblem: (finding) => findings.push(finding) });
  return { findings, options };
}

/** The names of what is guilty, by rule. */
export const guiltyOf = ({ findings }: Watched): Readonly<Record<string, string>> =>
  Object.fromEntries(
    findings.map(({ rule, guilty }) => [
      rule,
      guilty.kind === 'layer' ? guilty.layer.name : guilty.kind === 'setting' ? guilty.setting : guilty.kind,
    ]),
  );
