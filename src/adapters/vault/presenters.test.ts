import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../core/credential/fields';
import { decodeCredential } from '../../core/formats/formats';
import { stringMember } from '../../core/kernel/json';
import { decodeJws } from '../../core/kernel/jws';
import { epochSeconds } from '../../core/kernel/time';
import { forgePart, forgeSdJwt } from '../../testing/forge-sd-jwt';
import { presenters } from './presenters';
import { sdHash } from './sd-hash';
import { makeHolderKey } from './sign-jwt';

describe('a presentation', () => {
  it.each(['sha-256', 'sha-512'] as const)(
    'is bound with %s when its issuer chose that',
    async (algorithm) => {
      const decoded = decodeCredential(forgeSdJwt({ _sd_alg: algorithm, name: 'Ada' }));
      if (!decoded.ok) throw new Error(decoded.error.code);
      const { credential } = decoded.value;
      const made = await presenters['dc+sd-jwt']({
        credential,
        fields: fieldsOf(credential).map(({ path }) => path),
        key: await makeHolderKey(),
        audience: 'x509_san_dns:verifier.example',
        nonce: forgePart('nonce'),
        now: epochSeconds(1_790_000_000),
      });
      if (!made.ok) throw new Error(made.error.code);
      const [jwt = '', ...rest] = made.value.text.split('~');
      const binding = decodeJws(rest.at(-1) ?? '');
      const expected = await sdHash(`${jwt}~`, algorithm);
      expect(binding.ok && stringMember(binding.value.payload, 'sd_hash')).toBe(expected);
    },
  );
});
