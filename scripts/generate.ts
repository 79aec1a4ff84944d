// Writes the generated files; with --check it only says which are out of date.
import { outdated } from './generate/compare.ts';
import { GENERATED_FOLDERS, GENERATORS } from './generate/generators.ts';
import { fail, say } from './lib/print.ts';

const check = process.argv.includes('--check');
const files = await outdated(GENERATORS, { write: !check, folders: GENERATED_FOLDERS });
if (check && files.length > 0) fail(`out of date: ${files.join(', ')}. Run \`npm run generate\` and commit the result.`);
say(files.length === 0 ? `${GENERATORS.length} generated files are up to date` : `wrote ${files.join(', ')}`);
