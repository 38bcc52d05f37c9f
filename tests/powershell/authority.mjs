// A sign-in service like Entra ID for the tests, with TLS: the code flow with PKCE, device codes and refresh tokens. Its access tokens are those of the
// agent of the local host. Prints its address. Arguments: a file with certificate and key, the tenant, the access token.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const [file, tenant, accessToken] = process.argv.slice(2);
const pem = readFileSync(file);
const grants = []; // the kinds of tokens that were requested, with the scope
let challenge, lifetime, polls;

const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const person = { oid: 'a1', uid: 'a1', sub: 'a1', tid: tenant, utid: tenant, preferred_username: 'ada@contoso.example', name: 'Ada' };

const tokens = (form, address) => {
  if (form.grant_type === 'device_code' && polls++ === 0) return [400, { error: 'authorization_pending', error_description: 'The code has not been entered.' }];
  if (form.grant_type === 'authorization_code' && createHash('sha256').update(form.code_verifier).digest('base64url') !== challenge) {
    return [400, { error: 'invalid_grant' }];
  }
  if (form.grant_type === 'refresh_token' && form.refresh_token !== 'refresh') return [400, { error: 'invalid_grant' }];
  const now = Math.floor(Date.now() / 1000);
  const idToken = `${encode({ alg: 'none' })}.${encode({ ...person, iss: `${address}/v2.0`, aud: form.client_id, iat: now, exp: now + 3600 })}.`;
  return [200, { token_type: 'Bearer', scope: form.scope, expires_in: lifetime, access_token: accessToken, refresh_token: 'refresh', id_token: idToken, client_info: encode(person) }];
};

const server = createServer({ cert: pem, key: pem }, async (request, response) => {
  const address = `https://localhost:${server.address().port}/${tenant}`;
  const url = new URL(request.url, address);
  let body = '';
  for await (const part of request) body += part;
  const form = Object.fromEntries(new URLSearchParams(body));
  const reply = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

  switch (url.pathname) {
    case `/${tenant}/oauth2/v2.0/authorize`: {
      challenge = url.searchParams.get('code_challenge');
      lifetime = 3600;
      if (url.searchParams.has('claims')) grants.push(`claims ${url.searchParams.get('claims')}`);
      // A browser posts these fields to the address, by a form that submits itself.
      return reply(200, { to: url.searchParams.get('redirect_uri'), fields: { code: 'code', state: url.searchParams.get('state'), client_info: encode(person) } });
    }
    case `/${tenant}/oauth2/v2.0/devicecode`:
      polls = 0;
      lifetime = 1; // so that the next request renews it
      return reply(200, { user_code: 'ABCD1234', device_code: 'device', verification_uri: `${address}/device`, expires_in: 900, interval: 1, message: 'Enter the code ABCD1234.' });
    case `/${tenant}/oauth2/v2.0/token`: {
      const [status, value] = tokens(form, address);
      grants.push(`${form.grant_type} ${status} ${form.client_id} ${form.scope}`);
      return reply(status, value);
    }
    case '/grants':
      return reply(200, grants.splice(0));
    default:
      return reply(404, {});
  }
});
server.listen(0, '127.0.0.1', () => console.log(`https://localhost:${server.address().port}`));
