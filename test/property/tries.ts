import fc from 'fast-check';

const wanted = Number(process.env.NNSPEC_RUNS);
const isWanted = Number.isSafeInteger(wanted) && wanted > 0;

/** How often a property is tried: so often in `npm test`, and N times in `npm test -- --runs N`. */
export const tries = (usual: number): number => (isWanted ? wanted : usual);

if (isWanted) fc.configureGlobal({ numRuns: wanted });
