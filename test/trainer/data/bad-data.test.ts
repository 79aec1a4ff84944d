import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Place } from '../../../server/src/trainer/data/error.ts';
import { fails } from './fails.ts';
import { loadFiles, type PlanParts } from './plan.ts';

interface Case {
  readonly what: string;
  readonly csv: string | Uint8Array;
  readonly parts?: PlanParts;
  readonly place?: Omit<Place, 'file'>;
  readonly message: RegExp;
  readonly hint: RegExp;
}

const sparse = { output: [null, 3], loss: 'SparseCategoricalCrossentropy' } as const;

const cases: readonly Case[] = [
  { what: 'a column that is not there', csv: 'a,b,z\n1,2,3\n', message: /no column `y`/, hint: /`a`, `b`, `z`/ },
  {
    what: 'a column whose name is nearly right',
    csv: 'sepal_length,b,y\n1,2,3\n',
    parts: { data: { inputs: { in: ['sepal_lenght', 'b'] } } },
    message: /no column `sepal_lenght`/,
    hint: /Did you mean `sepal_length`\?/,
  },
  {
    what: 'a column of weights that is not there',
    csv: 'a,b,y\n1,2,3\n',
    parts: { data: { sampleWeight: 'w' } },
    message: /no column `w`/,
    hint: /`a`, `b`, `y`/,
  },
  {
    what: 'a word as a weight',
    csv: 'a,b,y,w\n1,2,3,1\n1,2,3,much\n',
    parts: { data: { sampleWeight: 'w' } },
    place: { row: 3, column: 'w' },
    message: /`much` is not a number/,
    hint: /encode/,
  },
  {
    what: 'a weight that is missing',
    csv: 'a,b,y,w\n1,2,3,1\n1,2,3,\n',
    parts: { data: { sampleWeight: 'w' } },
    place: { row: 3, column: 'w' },
    message: /missing|no value|empty/,
    hint: /missing/,
  },
  {
    what: 'a word where a number is wanted',
    csv: 'a,b,y\n1,2,3\n1,red,3\n',
    place: { row: 3, column: 'b' },
    message: /`red` is not a number/,
    hint: /encode = \{b: one_hot\}/,
  },
  {
    what: 'a word beside truth',
    csv: 'a,b,y\nTrue,2,3\nyes,2,3\n',
    place: { row: 3, column: 'a' },
    message: /`yes` is not a number/,
    hint: /encode/,
  },
  {
    what: 'a decimal comma',
    csv: 'a;b;y\n1;2,5;3\n',
    parts: { data: { source: { name: 'csv', config: { file: 'data.csv', delimiter: ';', header: true } } } },
    place: { row: 2, column: 'b' },
    message: /`2,5` is not a number/,
    hint: /`decimal=","`/,
  },
  {
    what: 'a word as the target of a regression',
    csv: 'a,b,y\n1,2,big\n',
    place: { row: 2, column: 'y' },
    message: /`big` is not a number/,
    hint: /encode/,
  },
  {
    what: 'a row with too few fields',
    csv: 'a,b,y\n1,2,3\n\n1,2\n',
    place: { row: 4 },
    message: /2 fields, where the first line has 3/,
    hint: /","/,
  },
  { what: 'a row with too many fields', csv: 'a,b,y\n1,2,3,4\n', place: { row: 2 }, message: /4 fields/, hint: /delimiter/ },
  {
    what: 'an empty cell',
    csv: 'a,b,y\n1,2,3\n1,,3\n',
    place: { row: 3, column: 'b' },
    message: /missing/,
    hint: /`missing = drop`.*`missing = mean`/,
  },
  { what: 'a NaN', csv: 'a,b,y\n1,NaN,3\n', place: { row: 2, column: 'b' }, message: /missing/, hint: /mean/ },
  { what: 'an infinite number', csv: 'a,b,y\n1,inf,3\n', place: { row: 2, column: 'b' }, message: /infinite/, hint: /Replace/ },
  {
    what: 'a number too large to write',
    csv: 'a,b,y\n1,1e999,3\n',
    place: { row: 2, column: 'b' },
    message: /infinite/,
    hint: /Replace/,
  },
  {
    what: 'a missing class',
    csv: 'a,b,y\n1,2,x\n1,2,\n',
    parts: { ...sparse, data: { missing: 'mean' } },
    place: { row: 3, column: 'y' },
    message: /class is missing/,
    hint: /drop/,
  },
  {
    what: 'a label beyond the outputs',
    csv: 'a,b,y\n1,2,0\n1,2,7\n',
    parts: sparse,
    place: { row: 3, column: 'y' },
    message: /label 7, but the network's 3 outputs stand for the classes 0 to 2/,
    hint: /unit a class/,
  },
  {
    what: 'labels that start at 1',
    csv: 'a,b,y\n1,2,1\n1,2,2\n1,2,3\n',
    parts: sparse,
    place: { row: 4, column: 'y' },
    message: /label 3/,
    hint: /encode = \{y: integer\}/,
  },
  {
    what: 'a label that is no whole number',
    csv: 'a,b,y\n1,2,0.5\n',
    parts: sparse,
    place: { row: 2, column: 'y' },
    message: /label 0\.5/,
    hint: /encode/,
  },
  {
    what: 'more classes than outputs',
    csv: 'a,b,y\n1,2,p\n1,2,q\n1,2,r\n1,2,s\n',
    parts: sparse,
    place: { column: 'y' },
    message: /4 classes \(`p`, `q`, `r`, `s`\), but the network has 3 outputs/,
    hint: /4 units/,
  },
  {
    what: 'three classes for one output',
    csv: 'a,b,y\n1,2,p\n1,2,q\n1,2,r\n',
    parts: { loss: 'BinaryCrossentropy' },
    place: { column: 'y' },
    message: /one output tells two apart/,
    hint: /3 units/,
  },
  {
    what: 'two classes for one output of a loss that wants an output for each',
    csv: 'a,b,y\n1,2,True\n1,2,False\n',
    parts: { loss: 'SparseCategoricalCrossentropy' },
    place: { column: 'y' },
    message: /2 classes \(`False`, `True`\), but the network has 1 output\./,
    hint: /2 units/,
  },
  {
    what: 'an empty part',
    csv: 'a,b,y\n1,2,3\n1,2,3\n',
    parts: { data: { split: [0.9, 0.1, 0] } },
    message: /validation part is empty: a share of 0\.1 of 2 samples/,
    hint: /shares/,
  },
  {
    what: 'an empty training part',
    csv: 'a,b,y\n,2,3\n',
    parts: { data: { missing: 'drop' } },
    message: /training part is empty/,
    hint: /add data/,
  },
  {
    what: 'a sample of another shape than the input',
    csv: 'a,b,y\n1,2,3\n',
    parts: { input: [null, 4] },
    message: /shape \[2\], but the input `in` takes \[4\]/,
    hint: /Declare the input as \[2\]/,
  },
  {
    what: 'a sample that only needs reshaping',
    csv: 'a,b,y\n1,2,3\n',
    parts: { input: [null, 2, 1] },
    message: /takes \[2, 1\]/,
    hint: /`reshape = \[2, 1\]`/,
  },
  {
    what: 'a reshape that does not fit',
    csv: 'a,b,y\n1,2,3\n',
    parts: { data: { reshape: [3, 1] } },
    message: /has 2 values, but `reshape = \[3, 1\]` wants 3/,
    hint: /reshape/,
  },
  {
    what: 'more targets than outputs',
    csv: 'a,b,y,z\n1,2,3,4\n',
    parts: { data: { target: { out: ['y', 'z'] } }, output: [null, 3] },
    message: /target has the shape \[2\], but the output `out` gives \[3\]/,
    hint: /units/,
  },
  {
    what: 'a series shorter than its window',
    csv: 't\n1\n2\n',
    parts: { data: { inputs: { in: ['t'] }, target: { out: ['t'] }, window: { length: 4, horizon: 1, stride: 1 } } },
    message: /need 5 rows; there are 2/,
    hint: /Shorten/,
  },
  {
    what: 'a column without a value to take the mean of',
    csv: 'a,b,y\n1,,3\n1,,3\n',
    parts: { data: { missing: 'mean' } },
    place: { column: 'b' },
    message: /no value in the training part/,
    hint: /without this column/,
  },
  {
    what: 'a name given to two columns',
    csv: 'a,a,y\n1,2,3\n',
    place: { row: 1, column: 'a' },
    message: /two columns/,
    hint: /Rename/,
  },
  { what: 'a header and nothing else', csv: 'a,b,y\n', message: /not one row/, hint: /header=false/ },
  { what: 'an empty file', csv: '', message: /not one row/, hint: /header=false/ },
  { what: 'a quote that is never closed', csv: 'a,b,y\n1,"2,3\n', place: { row: 2 }, message: /never closed/, hint: /doubled/ },
  {
    what: 'a packed file that is cut off',
    csv: gzipSync('a,b,y\n1,2,3\n'.repeat(50)).subarray(0, 20),
    message: /its end is missing/,
    hint: /again/,
  },
];

for (const { what, csv, parts = {}, place = {}, message, hint } of cases) {
  test(`${what} is reported where it is, with what to do`, () =>
    fails(loadFiles({ 'data.csv': csv }, parts), { file: 'data.csv', ...place }, message, hint));
}
