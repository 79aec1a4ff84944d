import { defineLayer, fault } from '../kit/index.ts';
import { boolean, choice, integer, optional, shape } from '../kit/params.ts';
import { positionalName, pythonOnly } from './params/common.ts';
import { weightless } from './pooling.ts';

const DTYPES = [
  'float32',
  'float16',
  'bfloat16',
  'float64',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint8',
  'bool',
  'string',
] as const;

/** keras/src/layers/core/input_layer.py, the function `Input` */
export const input = defineLayer({
  name: 'Input',
  aliases: ['InputLayer'],
  category: 'core',
  doc: {
    en: 'Where data enter the network: says the shape of one sample, or of a whole batch.',
    fr: 'L’endroit où les données entrent dans le réseau : dit la forme d’un exemple, ou d’un lot entier.',
  },
  usual: {
    en: '`Input(shape=[28, 28, 1])`. A size may be `none`, unknown, or have a name: `["time", 3]`.',
    fr: '`Input(shape=[28, 28, 1])`. Une taille peut être `none`, inconnue, ou porter un nom : `["time", 3]`.',
  },
  trap: {
    en: '`shape` leaves the batch out; `batch_shape` begins with it.',
    fr: '`shape` ne compte pas le lot ; `batch_shape` commence par lui.',
  },
  params: {
    shape: optional(
      shape(
        { en: 'Shape of one sample, without the batch.', fr: 'Forme d’un exemple, sans le lot.' },
        false,
        {},
        {
          usual: { en: '`[784]`, `[32, 32, 3]`, `["time", 8]`.', fr: '`[784]`, `[32, 32, 3]`, `["time", 8]`.' },
        },
      ),
    ),
    batch_size: optional(
      integer(
        {
          en: 'Size of every batch. Needed before a stateful layer; elsewhere it binds nothing.',
          fr: 'Taille de chaque lot. Nécessaire devant une couche `stateful` ; ailleurs, elle n’impose rien.',
        },
        { min: 1 },
        { rangeRule: 'invalid-batch-size' },
      ),
    ),
    dtype: optional(
      choice(
        { en: 'Type of the numbers that come in.', fr: 'Type des nombres qui entrent.' },
        DTYPES,
        {},
        {
          usual: {
            en: 'Left out: `float32`; `int32` before an Embedding.',
            fr: 'Omis : `float32` ; `int32` devant un Embedding.',
          },
        },
      ),
    ),
    sparse: pythonOnly({ en: 'Sparse tensors. Only `none` here.', fr: 'Tenseurs creux. Ici, seulement `none`.' }),
    ragged: pythonOnly({ en: 'Ragged tensors. Only `none` here.', fr: 'Tenseurs irréguliers. Ici, seulement `none`.' }),
    batch_shape: optional(
      shape(
        {
          en: 'Shape of a batch, its size first: `[32, 24, 1]`; `[none, 24, 1]` leaves the size open. In place of `shape`.',
          fr: 'Forme d’un lot, sa taille en tête : `[32, 24, 1]` ; `[none, 24, 1]` la laisse ouverte. À la place de `shape`.',
        },
        true,
        {},
        {
          formerly: [{ name: 'batch_input_shape', keras: 2, now: 'refused' }],
          trap: {
            en: 'The fixed size binds every batch only where a layer is stateful.',
            fr: 'La taille fixée n’oblige chaque lot que si une couche est `stateful`.',
          },
        },
      ),
    ),
    name: positionalName,
    tensor: pythonOnly({
      en: 'An existing tensor of Keras. Only `none` here.',
      fr: 'Un tenseur Keras existant. Ici, seulement `none`.',
    }),
    optional: boolean(
      {
        en: 'Whether Keras may be called without this input. Training always feeds it.',
        fr: 'Si Keras peut être appelé sans cette entrée. L’entraînement la fournit toujours.',
      },
      false,
    ),
  },
  inputs: { min: 0, max: 0 },
  mask: 'passes',
  outputs: (_inputs, { shape: sample, batch_shape: batch, batch_size: size }) => {
    const refused = (reason: string, argument: string) => fault('invalid-argument', { reason }, { argument });
    if (batch && sample) return refused('shape-and-batch-shape', 'batch_shape');
    if (batch && size !== null) return refused('batch-size-and-batch-shape', 'batch_size');
    if (batch) return [batch];
    return sample ? [[size, ...sample]] : refused('no-shape', 'shape');
  },
  ...weightless,
  example: 'Input(shape=[28, 28, 1])',
  source: 'keras.Input',
  page: 'layers/core_layers/input',
});
