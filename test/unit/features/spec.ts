import { catalogue } from '../../../server/src/catalogue/index.ts';
import { analyse } from '../../../server/src/language/semantics/analyse.ts';
import type { Model } from '../../../server/src/language/semantics/model.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';

/** Marks the cursor in a text. */
export const CURSOR = '‸';

export interface Marked {
  readonly text: string;
  readonly offset: number;
  readonly model: Model;
}

export const modelOf = (text: string): Model => analyse(parse(text), catalogue);

/** A text with a cursor mark, read without it. */
export const marked = (withMark: string): Marked => {
  const offset = withMark.indexOf(CURSOR);
  if (offset < 0 || withMark.indexOf(CURSOR, offset + 1) >= 0) throw new Error(`one ${CURSOR} is wanted in: ${withMark}`);
  const text = withMark.replace(CURSOR, '');
  return { text, offset, model: modelOf(text) };
};

/** The contract's own example, a line of which a test marks. */
export const sunspots = `## Monthly sunspots: a stacked LSTM with a fixed batch size.
let units = 64

network forecaster {
  LSTM(units, return_sequences=true, stateful=true, batch_input_shape=[32, 24, 1],
       kernel_constraint=max_norm(3, axis=0))
  Dropout(0.2)
  LSTM(units // 2, stateful=true, kernel_regularizer=l2(1e-4))
  Dense(1)
}

data sunspots {
  source = csv("sunspots.csv")
  inputs = ["sunspots"]
  target = "sunspots"
  window = window(length=24, horizon=1)
  scale  = standard
  split  = [0.7, 0.15, 0.15]
  facts  = {samples: 3_224}
}

train {
  optimizer  = SGD(lr=0.1, momentum=0.9, decay=0.01, nesterov=False)
  loss       = mean_squared_error
  metrics    = [mean_absolute_error]
  batch_size = 32
  epochs     = 20
  shuffle    = false
  callbacks  = [EarlyStopping(monitor=val_loss, patience=3, restore_best_weights=true)]
}
`;

/** The text with a mark before the nth occurrence of a piece of it, some letters further on. */
export const at = (text: string, piece: string, { nth = 1, into = 1 } = {}): Marked => {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(piece, offset + 1);
  if (offset < 0) throw new Error(`no ${piece} in the text`);
  return marked(text.slice(0, offset + into) + CURSOR + text.slice(offset + into));
};
