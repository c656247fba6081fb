/** An offer by value from this issuer, as no counterpart of ours would make it. */
export const offerText = (issuer: string): string =>
  `openid-credential-offer://?credential_offer=${encodeURIComponent(
    JSON.stringify({
      credential_issuer: issuer,
      credential_configuration_ids: ['degree'],
      grants: {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'x' },
      },
    }),
  )}`;
