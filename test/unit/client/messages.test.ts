import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DecodeError, fromPanel, lensArguments, planResult, runEvent, summaryResult, toPanel } from '@nnspec/server/protocol';
import fc from 'fast-check';
import { batchAt, end, epochAt, error, info, start } from './samples.ts';

describe('messages between processes', () => {
  const events = [start, batchAt(1, 2), epochAt(3), end, error, { event: 'log', level: 'info', message: 'hello' }];

  it('come out of their readers as they went in', () => {
    for (const event of events) assert.deepEqual(runEvent(event), event);
    const message = { type: 'run', info, entries: events.map((event, seq) => ({ seq, at: 1, event })) };
    assert.deepEqual(toPanel(message), message);
    assert.deepEqual(toPanel({ type: 'more', entries: [{ seq: 0, at: 1, event: { event: 'killed' } }] }).type, 'more');
    for (const type of ['stop', 'kill', 'again', 'reveal', 'output', 'openSpec'] as const)
      assert.deepEqual(fromPanel({ type }), { type });
  });

  it('are refused with the place of the fault', () => {
    const fault = (read: (value: unknown) => unknown, value: unknown) => {
      try {
        read(value);
      } catch (thrown) {
        assert.ok(thrown instanceof DecodeError);
        return thrown.path;
      }
      return 'read without a fault';
    };
    assert.equal(fault(runEvent, { ...batchAt(0, 0), logs: { loss: 'low' } }), '$.logs.loss');
    assert.equal(fault(runEvent, { event: 'finish' }), '$.event');
    assert.equal(fault(runEvent, { event: 'toString' }), '$.event');
    assert.equal(fault(fromPanel, { type: 'openLine', line: 1.5 }), '$.line');
    assert.equal(fault(planResult, { kind: 'plan', spec: '', plan: { version: 2 } }), '$.plan.version');
    assert.equal(fault(toPanel, { type: 'run', info: { ...info, backend: 'gpu' }, entries: [] }), '$.info.backend');
  });

  it('are never anything but read or refused', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const read of [runEvent, toPanel, fromPanel, planResult, summaryResult, lensArguments]) {
          try {
            read(value);
          } catch (thrown) {
            assert.ok(thrown instanceof DecodeError, `${thrown}`);
          }
        }
      }),
    );
  });

  it('name the document and the block of a code lens', () => {
    assert.deepEqual(lensArguments(['file:///a.nnspec', 'long']), { uri: 'file:///a.nnspec', name: 'long' });
    assert.deepEqual(lensArguments(['file:///a.nnspec', null]), { uri: 'file:///a.nnspec', name: null });
  });
});
