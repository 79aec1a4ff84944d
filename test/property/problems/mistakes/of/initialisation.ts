import { TABLES } from '../clean/families.ts';
import { after, blame, optimizer, swap, unless } from '../draft.ts';
import type { Mistake } from '../mistake.ts';
import { ALONE, CONV, conv, HIDDEN, hidden, IMAGES, SOFTMAX } from './places.ts';

/** Activations and first weights. */
export const initialisationMistakes: readonly Mistake[] = [
  { rule: 'constant-initializer', in: TABLES, by: [swap(HIDDEN, 'Dense($1, activation=relu, kernel_initializer=zeros)')] },
  { rule: 'constant-initializer', in: TABLES, by: [hidden('kernel_initializer=Constant(0.1)')] },
  { rule: 'constant-initializer', in: IMAGES, by: [conv('kernel_initializer=ones')] },
  {
    rule: 'constant-initializer',
    in: ['oneOfSeveral'],
    by: [swap(SOFTMAX, 'Dense($1, activation=softmax, kernel_initializer=ones)')],
  },
  {
    rule: 'deep-relu-initializer',
    in: TABLES,
    by: [unless(/BatchNorm|he_normal/), swap(ALONE, 'repeat 12 { Dense($1, activation=relu) }'), blame(/activation=relu/)],
  },
  {
    rule: 'dying-relu-risk',
    in: TABLES,
    by: [optimizer('Adam(0.05)'), blame(/activation=relu/)],
    follows: ['unusual-learning-rate', 'dying-relu-risk'],
  },
  { rule: 'hidden-softmax', in: [...TABLES, 'images'], by: [swap(ALONE, 'Dense($1, activation=softmax)')] },
  { rule: 'hidden-softmax', in: TABLES, by: [swap(ALONE, 'Dense($1) -> Softmax()')] },
  { rule: 'hidden-softmax', in: TABLES, by: [swap(ALONE, 'Dense($1) -> Activation(softmax) -> Dropout(0.15)')] },
  { rule: 'large-initializer', in: TABLES, by: [hidden('kernel_initializer=RandomNormal(stddev=1.0)')] },
  { rule: 'large-initializer', in: IMAGES, by: [conv('kernel_initializer=RandomUniform(-1, 1)')] },
  { rule: 'large-initializer', in: TABLES, by: [hidden('kernel_initializer=TruncatedNormal(stddev=0.9)')] },
  { rule: 'missing-activation', in: [...TABLES, 'images', 'series'], by: [swap(ALONE, 'Dense($1)')] },
  { rule: 'missing-activation', in: IMAGES, by: [swap(CONV, 'Conv2D($1, 3, padding=same)')] },
  { rule: 'missing-activation', in: TABLES, by: [swap(ALONE, 'Dense($1) -> LayerNormalization()')] },
  { rule: 'nonzero-bias-initializer', in: TABLES, by: [hidden('bias_initializer=ones')] },
  { rule: 'redundant-activation', in: [...TABLES, 'images', 'series'], by: [after(ALONE, 'Activation(tanh)')] },
  { rule: 'redundant-activation', in: IMAGES, by: [after(/MaxPooling2D/, 'ReLU()')] },
  {
    rule: 'saturating-activations',
    in: TABLES,
    by: [unless(/BatchNorm/), swap(ALONE, 'repeat 3 { Dense($1, activation=sigmoid) }')],
  },
  {
    rule: 'saturating-activations',
    in: TABLES,
    by: [unless(/BatchNorm/), swap(ALONE, 'repeat 3 { Dense($1, activation=tanh) }')],
  },
  {
    rule: 'softmax-axis',
    in: ['series'],
    by: [after(/return_sequences=true\)/, 'Dense(1, activation=relu) -> Softmax()')],
    follows: ['softmax-axis'],
  },
  {
    rule: 'softmax-axis',
    in: ['series'],
    by: [after(/^ {2}(LSTM|GRU)\(.*return_sequences=true\)/, 'Dense(1) -> Activation(softmax)')],
  },
];
