import { describe, expect, it } from 'vitest';
import { createAnnouncer } from './announcer';

/** A clock that runs what is due when it is moved. */
function handClock() {
  let time = 0;
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => time,
    after: (ms: number, run: () => void) => {
      due.push({ at: time + ms, run });
    },
    move(ms: number) {
      time += ms;
      const ready = due.filter(({ at }) => at <= time);
      due = due.filter(({ at }) => at > time);
      for (const { run } of ready) run();
    },
  };
}

describe('the announcer', () => {
  it('says one thing after the other, then nothing', () => {
    const clock = handClock();
    const announcer = createAnnouncer(clock);
    announcer.announce('one');
    announcer.announce('two');
    const said = [announcer.current('polite')];
    for (let step = 0; step < 2; step += 1) {
      clock.move(700);
      said.push(announcer.current('polite'));
    }
    expect(said).toEqual(['one', 'two', '']);
  });

  it('takes back what is said and what waits', () => {
    const clock = handClock();
    const announcer = createAnnouncer(clock);
    announcer.announce('Person ID is in your wallet');
    announcer.announce('Sent 3 fields');
    announcer.silence();
    expect(announcer.current('polite')).toBe('');
    clock.move(700);
    expect(announcer.current('polite')).toBe('');
    announcer.announce('Locked');
    expect(announcer.current('polite')).toBe('Locked');
  });

  it('drops a repeat within 2 seconds and says it again after', () => {
    const clock = handClock();
    const announcer = createAnnouncer(clock);
    announcer.announce('Saved');
    clock.move(1_999);
    announcer.announce('Saved');
    expect(announcer.current('polite')).toBe('');
    clock.move(1);
    announcer.announce('Saved');
    expect(announcer.current('polite')).toBe('Saved');
  });

  it('keeps the urgent line apart from the polite one', () => {
    const announcer = createAnnouncer(handClock());
    announcer.announce('2 results');
    announcer.announce('Not saved', 'assertive');
    expect([announcer.current('polite'), announcer.current('assertive')]).toEqual([
      '2 results',
      'Not saved',
    ]);
  });

  it('tells those who listen until they leave', () => {
    const announcer = createAnnouncer(handClock());
    let told = 0;
    const leave = announcer.subscribe(() => {
      told += 1;
    });
    announcer.announce('one');
    leave();
    announcer.announce('two', 'assertive');
    expect(told).toBe(1);
  });

  it('says nothing for empty text', () => {
    const announcer = createAnnouncer(handClock());
    announcer.announce('');
    expect(announcer.current('polite')).toBe('');
  });
});
