import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } from '@vitest/expect';

// What core's tests name of vitest, from the parts vitest itself is made of. The tests are loaded once and
// run thousands of times, once for each mutant, which vitest's own program cannot do.

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
);
export { describe, it } from '@vitest/runner';
