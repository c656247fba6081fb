import { unsupported } from '../case-result';
import type { CaseResult, KindRunner, Verdict } from '../case-result';
import { verdictOf } from '../each-case';
import { listMember, optionalText, recordOf, type Members } from '../shapes';
import { judgeAead } from './wycheproof-aead';
import { judgeJws } from './wycheproof-jws';
import { judgeSignature } from './wycheproof-signature';

/** Judges one test of a group; `file` holds what is said of all groups. */
export type TestJudge = (
  test: Members,
  group: Members,
  file: Members,
) => Verdict | Promise<Verdict>;

const judges: Readonly<Record<string, TestJudge>> = {
  EcdsaP1363Verify: judgeSignature,
  EddsaVerify: judgeSignature,
  RsassaPkcs1Verify: judgeSignature,
  AeadTest: judgeAead,
  JsonWebSignature: judgeJws,
  JsonWebKey: judgeJws,
  JsonWebCrypto: judgeJws,
};

const byPlatform = (what: string): string =>
  `${what} is the platform’s; the wallet has no function that takes such input`;
const reasons: Readonly<Record<string, string>> = {
  EcdhWebcryptoTest: byPlatform('ECDH'),
  HkdfTest: byPlatform('HKDF'),
  KeywrapTest: 'the wallet wraps no keys with AES-KW',
  JsonWebEncryption: 'the wallet decrypts no JWE yet',
};

/** Files of Project Wycheproof, by the type their groups name. */
export const runWycheproof: KindRunner = async ({ path, content }) => {
  const file = recordOf(content, 'the file');
  const results: CaseResult[] = [];
  for (const entry of listMember(file, 'testGroups')) {
    const group = recordOf(entry, 'a group');
    const type = optionalText(group, 'type') ?? '';
    for (const item of listMember(group, 'tests')) {
      const test = recordOf(item, 'a test');
      const verdict = await verdictOf(async () => judgeOne(type, test, group, file));
      const name = `${String(test['tcId'])} ${optionalText(test, 'comment') ?? ''}`.trim();
      results.push({ case: `${path}#${name}`, ...verdict });
    }
  }
  return results;
};

function judgeOne(
  type: string,
  test: Members,
  group: Members,
  file: Members,
): Verdict | Promise<Verdict> {
  const judge = Object.hasOwn(judges, type) ? judges[type] : undefined;
  if (judge !== undefined) return judge(test, group, file);
  const reason = Object.hasOwn(reasons, type) ? reasons[type] : undefined;
  return unsupported(reason ?? `tests of type ${type} are not known`);
}
