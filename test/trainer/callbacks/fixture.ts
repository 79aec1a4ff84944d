import { histogramEvent, scalarEvent, versionEvent } from '../../../server/src/trainer/callbacks/tensorboard/event.ts';
import { histogramOf } from '../../../server/src/trainer/callbacks/tensorboard/histogram.ts';
import { recordOf } from '../../../server/src/trainer/callbacks/tensorboard/record.ts';

const TIME = 1_700_000_000.25;

/** A file of events at a fixed time. */
export const fixture = (): Uint8Array =>
  Buffer.concat(
    [
      versionEvent(TIME),
      scalarEvent('epoch_loss', 0.1, { time: TIME, step: 0 }),
      scalarEvent('epoch_loss', 2.5, { time: TIME + 1, step: 300 }),
      histogramEvent('dense/kernel/histogram', histogramOf(Float32Array.of(-1, 0, 0.5, 2)), { time: TIME + 2, step: 2 }),
    ].map(recordOf),
  );
