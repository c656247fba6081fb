import type { KindRunner, Verdict } from './case-result';
import { failed, falseAccept, passed, unsupported } from './case-result';
import { eachCaseOf } from './each-case';
import { isToBeTaken } from './decide';
import { isRecord, textMember, type Members } from './shapes';

/** What the wallet made of a message: it took it, or refused it with a code. */
export type Taken = { readonly isTaken: boolean; readonly code: string; readonly rule?: string };

/** The wallet's duty that a condition of another suite stands for; a string says why there is none. */
export type Duty = string | ((one: Members) => Taken | string | Promise<Taken | string>);

export const taken: Taken = { isTaken: true, code: '' };

/** @param rule what the final text has against a message that others take */
export const refused = (code: string, rule?: string): Taken => ({
  isTaken: false,
  code,
  ...(rule === undefined ? {} : { rule }),
});

/** The outcome of a wallet function as a duty's. */
export const takenIf = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
): Taken => (result.ok ? taken : refused(result.error.code));

/**
 * Runs the unit cases of another suite: each condition is one duty. A condition that is not in the table judges
 * something nobody here has looked at, and says so.
 */
export const unitConditions =
  (duties: Readonly<Record<string, Duty>>): KindRunner =>
  (file) =>
    eachCaseOf(file, async (one) => {
      const condition = textMember(one, 'condition');
      const duty = Object.hasOwn(duties, condition) ? duties[condition] : undefined;
      if (duty === undefined) return unsupported(`${condition}: a condition nobody has mapped`);
      if (typeof duty === 'string') return unsupported(`${condition}: ${duty}`);
      const found = await duty(one);
      return typeof found === 'string'
        ? unsupported(`${condition}: ${found}`)
        : verdict(found, isToBeTaken(one));
    });

function verdict({ isTaken, code, rule }: Taken, isExpected: boolean): Verdict {
  if (isTaken === isExpected) return passed;
  return isTaken ? falseAccept('it was taken', rule) : failed(`refused with ${code}`, rule);
}

/** The messages written out in a case; those with a name are constants of its class, the rest its own. */
export function messagesOf({ inputs }: Members): readonly unknown[] {
  const list = Array.isArray(inputs) ? inputs.filter(isRecord) : [];
  return list.filter(({ name }) => name === undefined).map(({ json }) => json);
}

/** A constant of the case's class, by its name. */
export function constantOf({ inputs }: Members, name: string): unknown {
  const list = Array.isArray(inputs) ? inputs.filter(isRecord) : [];
  return list.find((input) => input['name'] === name)?.['json'];
}

/** What a case gives to a call of its class. */
export function argumentsOf({ calls }: Members, call: string): readonly string[] {
  const list = Array.isArray(calls) ? calls.filter(isRecord) : [];
  const strings = list.find((one) => one['call'] === call)?.['strings'];
  return Array.isArray(strings) ? strings.map(String) : [];
}
