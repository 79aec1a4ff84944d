export { engineWords, installed } from './engine.ts';
export { crashed, runWords, summaryTitle, trainingTitle } from './runs.ts';
export { serverWords } from './server.ts';
export { specHasErrors, trainWords } from './train.ts';
