import { beforeEach, describe, expect, it } from 'vitest';
import { roles } from '../practice';
import { origins, World } from '../testing/world';
import { faults, findFault } from './faults';

const [first] = faults;
if (!first) throw new Error('there are no faults');
const { name } = first;

describe('the table of faults', () => {
  it('names each fault once, in kebab-case, with cases and a sentence', () => {
    const names = faults.map((fault) => fault.name);
    expect(new Set(names).size).toBe(names.length);
    for (const fault of faults) {
      expect(fault.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(fault.words).toMatch(/^[A-Z].*\.$/);
      for (const id of fault.cases) expect(id).toMatch(/^(?:[BICPSRQD]-\d{2}|CAP)$/);
    }
  });

  it('finds a fault by its name and by a case that no other plays', () => {
    expect(findFault(name)?.name).toBe(name);
    expect(findFault('none')).toBeUndefined();
    for (const id of new Set(faults.flatMap(({ cases }): readonly string[] => cases))) {
      const playing = faults.filter(({ cases }) => cases.includes(id));
      expect(findFault(id.toLowerCase())?.name).toBe(
        playing.length === 1 ? playing[0]?.name : undefined,
      );
    }
  });
});

describe('the fault switch', () => {
  let world = new World('faults');
  beforeEach(() => {
    world = new World('faults');
  });
  const current = async (): Promise<unknown> =>
    (await world.get(`${origins.status}/control/fault`)).fault;

  it.each(roles)(
    'is thrown at any address of %s, for all of them, until another is named',
    async (role) => {
      expect(await current()).toBeNull();
      await world.send(`${origins[role]}/nothing-here?fault=${name}`);
      expect(await current()).toBe(name);
      await world.send(`${origins[role]}/?x=1`);
      expect(await current()).toBe(name);
      await world.send(`${origins[role]}/?fault=none`, { method: 'POST' });
      expect(await current()).toBeNull();
    },
  );

  it('answers an unknown name with 400 and the list, and stays as it was', async () => {
    await world.send(`${origins.home}/?fault=${name}`);
    const reply = await world.send(`${origins.issuer}/?fault=nobody`);
    expect(reply.status).toBe(400);
    const text = await reply.text();
    for (const fault of faults) expect(text).toContain(fault.name);
    expect(await current()).toBe(name);
  });

  it.each(roles)(
    'shows what is wrong on the pages of %s, with a way to switch it off',
    async (role) => {
      const page = async (query: string): Promise<string> =>
        (await world.send(`${origins[role]}/${query}`)).text();
      expect(await page('')).not.toContain('class="fault"');
      const text = await page(`?fault=${name}`);
      expect(text).toContain(`<code>${name}</code>`);
      expect(text).toContain(`href="${origins.home}/?fault=none"`);
    },
  );

  it('stands on the start page, each fault with its link', async () => {
    const text = await (await world.send(`${origins.home}/`)).text();
    for (const fault of faults)
      expect(text).toContain(`href="${origins.home}/?fault=${fault.name}"`);
  });
});

describe('the log of calls', () => {
  it('holds what the protocols received, and none of what people and tests ask', async () => {
    const world = new World('calls');
    for (const path of ['', 'counterpart.json', 'control/state', 'assets/base.css'])
      await world.send(`${origins.issuer}/${path}`);
    await world.postJson(`${origins.issuer}/offers`, { card: 'degree' });
    await world.send(`${origins.issuer}/tax-office/nonce?x=1`, { method: 'POST' });
    await world.send(`${origins.trust}/elsewhere`, { method: 'OPTIONS' });
    const calls = {
      calls: [
        { role: 'issuer', method: 'POST', path: '/tax-office/nonce' },
        { role: 'trust', method: 'OPTIONS', path: '/elsewhere' },
      ],
    };
    expect(await world.get(`${origins.home}/control/calls`)).toEqual(calls);
    await world.postJson(`${origins.home}/control/calls`, {});
    expect(await world.get(`${origins.home}/control/calls`)).toEqual({ calls: [] });
  });
});
