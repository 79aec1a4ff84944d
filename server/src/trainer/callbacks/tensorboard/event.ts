import type { Histogram } from './histogram.ts';
import { bytes, double, integer, joined, message } from './proto.ts';

/**
 * Events as TensorFlow 2 writes them: fields of `Event`, `Summary.Value`, `SummaryMetadata` and `TensorProto` by their numbers.
 * tensorflow/core/util/event.proto, tensorflow/core/framework/{summary,tensor,tensor_shape}.proto
 */

/** When something was, in seconds since 1970, and at which step. */
export interface Moment {
  readonly time: number;
  readonly step: number;
}

const DT_FLOAT = 1;
const DT_DOUBLE = 2;
const DATA_CLASS_SCALAR = 1;
const DATA_CLASS_TENSOR = 2;

const tensor = (type: number, shape: readonly number[], content: Uint8Array): Uint8Array =>
  message(8, integer(1, type), message(2, ...shape.map((size) => message(2, integer(1, size)))), bytes(4, content));

const metadata = (plugin: string, dataClass: number): Uint8Array =>
  message(9, message(1, bytes(1, plugin)), integer(4, dataClass));

const event = ({ time, step }: Moment, what: Uint8Array): Uint8Array => joined([double(1, time), integer(2, step), what]);

const summary = (tag: string, value: Uint8Array, about: Uint8Array): Uint8Array =>
  message(5, message(1, bytes(1, tag), value, about));

/** The first event of every file. */
export const versionEvent = (time: number): Uint8Array => joined([double(1, time), bytes(3, 'brain.Event:2')]);

export function scalarEvent(tag: string, value: number, moment: Moment): Uint8Array {
  const content = new Uint8Array(4);
  new DataView(content.buffer).setFloat32(0, value, true);
  return event(moment, summary(tag, tensor(DT_FLOAT, [], content), metadata('scalars', DATA_CLASS_SCALAR)));
}

export function histogramEvent(tag: string, rows: Histogram, moment: Moment): Uint8Array {
  const content = new Uint8Array(rows.length * 24);
  const view = new DataView(content.buffer);
  rows.flat().forEach((value, i) => {
    view.setFloat64(i * 8, value, true);
  });
  return event(moment, summary(tag, tensor(DT_DOUBLE, [rows.length, 3], content), metadata('histograms', DATA_CLASS_TENSOR)));
}
