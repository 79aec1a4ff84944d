import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const CLEAN = 'network { Dense(8, input_shape=[4]) }\n';
const WRONG = 'network {\n  Dense(8, input_shape=[4])\n  Desne(2)\n}\n';

describe('nnspec check', () => {
  it('has nothing to report of a clean spec, and ends with 0', async () => {
    const { status, stdout, stderr } = await nnspec(['check', '-'], { input: CLEAN });
    assert.equal(stdout, 'nothing to report in 1 file\n');
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('shows what is wrong, the line with the place underlined and the repair, and ends with 1', async () => {
    await inFolder({ 'a.nnspec': WRONG }, async (cwd) => {
      const { status, stdout } = await nnspec(['check', 'a.nnspec'], { cwd });
      assert.equal(
        stdout,
        [
          'error[unknown-layer] No layer or block is called `Desne`. Did you mean `Dense`?',
          ' --> a.nnspec:3:3',
          '3 │   Desne(2)',
          '  │   ^^^^^',
          '  = fix: Replace by `Dense`',
          '',
          '1 error in 1 file',
          '',
        ].join('\n'),
      );
      assert.equal(status, 1);
    });
  });

  it('speaks French where the terminal does', async () => {
    const { stdout } = await nnspec(['check', '-'], { input: WRONG, env: { LANG: 'fr_FR.UTF-8' } });
    assert.match(stdout, /^erreur\[unknown-layer\] Aucune couche.*Vouliez-vous dire `Dense` \?\n --> <stdin>:3:3\n/);
    assert.match(stdout, /= correction : Remplacer par `Dense`\n\n1 erreur dans 1 fichier\n$/);
    const other = await nnspec(['check', '-'], { input: WRONG, env: { LC_ALL: 'en_GB', LANG: 'fr_FR' } });
    assert.match(other.stdout, /^error/);
  });

  it('underlines right after tabs, wide letters and combining ones', async () => {
    const input =
      'network {\n\tInput(shape=["時間", 3]) -> LSTM(8) -> Desne(1)\n\tInput(shape=["e\u0301👩‍👩‍👧", 3]) -> Desne(1)\n}\n';
    const { stdout } = await nnspec(['check', '-'], { input });
    const lines = stdout.split('\n');
    const marked = lines.flatMap((line, index) => (/\^/.test(line) ? [[lines[index - 1] ?? '', line] as const] : []));
    assert.equal(marked.length, 2);
    const width = (text: string) =>
      [
        ...text
          .normalize('NFC')
          .replace('👩‍👩‍👧', '##')
          .replace(/[時間]/g, '##'),
      ].length;
    for (const [source, underline] of marked) {
      assert.equal(width(source.slice(0, source.indexOf('Desne'))), underline.indexOf('^'));
      assert.equal(underline.trim().replace('│', '').trim(), '^^^^^');
    }
  });

  it('lets nothing in a spec move the cursor or turn the text around', async () => {
    const { stdout } = await nnspec(['check', '-'], { input: 'network {\n  Dense("\u001b[31m\u202e", input_shape=[4])\n}\n' });
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
    assert.match(stdout, /␛\[31m\\u\{202e\}/);
  });

  it('colours for those who ask, and for terminals', async () => {
    const colored = async (env: Readonly<Record<string, string>>) =>
      (await nnspec(['check', '-'], { input: WRONG, env })).stdout.includes('\u001b[31m');
    assert.deepEqual(
      await Promise.all([colored({}), colored({ FORCE_COLOR: '1' }), colored({ FORCE_COLOR: '1', NO_COLOR: '1' })]),
      [false, true, false],
    );
  });

  it('prints JSON in the shape of the contract', async () => {
    await inFolder({ 'a.nnspec': `# 🎉\r\n${WRONG}`, 'b.nnspec': CLEAN }, async (cwd) => {
      const { status, stdout } = await nnspec(['check', 'a.nnspec', 'b.nnspec', '--json'], { cwd });
      const place = { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } };
      assert.deepEqual(JSON.parse(stdout), {
        files: [
          {
            file: 'a.nnspec',
            diagnostics: [
              {
                rule: 'unknown-layer',
                severity: 'error',
                message: 'No layer or block is called `Desne`. Did you mean `Dense`?',
                range: place,
                related: [],
                fixes: [{ title: 'Replace by `Dense`', safe: true, edits: [{ range: place, text: 'Dense' }] }],
              },
            ],
          },
          { file: 'b.nnspec', diagnostics: [] },
        ],
      });
      assert.equal(status, 1);
    });
  });

  it('counts characters in UTF-16 units, from 0', async () => {
    const input = 'network { Input(shape=["🎉", 3]) -> Desne(1) }';
    const { stdout } = await nnspec(['check', '--json', '-'], { input });
    const { range } = JSON.parse(stdout).files[0].diagnostics[0];
    assert.equal(input.slice(range.start.character, range.end.character), 'Desne');
  });

  it('takes severities by rule; warnings alone leave status 0', async () => {
    const warned = await nnspec(['check', '-', '--rule', 'unknown-layer=warning'], { input: WRONG });
    assert.match(warned.stdout, /^warning\[unknown-layer\].*\n1 warning in 1 file\n$/s);
    assert.equal(warned.status, 0);
    const off = await nnspec(['check', '-', '--rule=unknown-layer=error', '--rule=unknown-layer=off'], { input: WRONG });
    assert.deepEqual([off.status, off.stdout], [0, 'nothing to report in 1 file\n']);
  });

  it('finds nothing wrong with an empty text, and reads past a byte order mark', async () => {
    assert.equal((await nnspec(['check', '-'])).status, 0);
    const marked = await nnspec(['check', '-', '--json'], { input: `\uFEFF${WRONG}` });
    assert.equal(JSON.parse(marked.stdout).files[0].diagnostics[0].range.start.line, 2);
  });

  it('ends with 2 when a file cannot be read, says why, and still checks the others', async () => {
    await inFolder({ 'a.nnspec': CLEAN, 'latin.nnspec': new Uint8Array([0x23, 0xe9, 0x0a]), 'sub/b.nnspec': '' }, async (cwd) => {
      const { status, stdout, stderr } = await nnspec(['check', 'none.nnspec', 'latin.nnspec', 'sub', 'a.nnspec', '--json'], {
        cwd,
      });
      assert.equal(status, 2);
      assert.match(stderr, /There is no file `none\.nnspec`\. Check the name/);
      assert.match(stderr, /`latin\.nnspec` is not text in UTF-8.*Save it as UTF-8\./);
      assert.match(stderr, /`sub` is a folder\. Name the files in it: `sub\/\*\.nnspec`/);
      assert.deepEqual(JSON.parse(stdout), { files: [{ file: 'a.nnspec', diagnostics: [] }] });
    });
  });
});
