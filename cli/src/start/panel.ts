import { DEMO_USERS } from '@autograph/service/demo-users';
import { colors as pc } from '../terminal/colors.ts';

/** What a person sees when the graph is up: its addresses, the demo users, and a purchase to paste into a shell. */
export function startPanel(options: {
  readonly url: string;
  /** Where health and metrics are. Default: the origin of `url`. */
  readonly adminOrigin?: string;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly explorer: boolean;
  readonly publicStock: boolean;
  /** Whether the web client is served at `/`. */
  readonly showroom?: boolean;
  readonly ms: number;
}): string {
  const { url, dataDir, demo, explorer, publicStock, showroom, ms } = options;
  const { origin } = new URL(url);
  const { adminOrigin = origin } = options;
  const lines = [
    '',
    `  ${pc.bold('Autograph')} is up ${pc.dim(`(${(ms / 1000).toFixed(1)} s)`)}`,
    '',
    ...(showroom ? [`  Showroom    ${pc.cyan(`${origin}/`)}`] : []),
    ...(explorer
      ? [
          `  Developers  ${pc.cyan(`${origin}/developers`)}`,
          `  Explorer    ${pc.cyan(`${origin}/explorer`)}`,
          `  REST        ${pc.cyan(`${origin}/api/docs`)}`,
        ]
      : []),
    `  Graph       ${pc.cyan(url)}`,
    `  Health      ${adminOrigin}/health/ready`,
    `  Metrics     ${adminOrigin}/metrics`,
    `  Data        ${dataDir}`,
    `  Stock       ${stockOf(publicStock)}`,
  ];
  if (demo) lines.push('', ...demoLines(url));
  lines.push('', `  ${pc.dim('Ctrl-C stops it.')}`, '');
  return lines.join('\n');
}

/** Who can read the stock, and the setting that says so. */
export function stockOf(isPublic: boolean): string {
  return isPublic ? 'public (PUBLIC_STOCK=on)' : 'after log-in (PUBLIC_STOCK=off)';
}

function demoLines(url: string): string[] {
  return [
    ...DEMO_USERS.map(({ username, password, role }, at) => {
      const title = at === 0 ? pc.bold('Demo users') : '          ';
      return `  ${title}  ${`${username} / ${password}`.padEnd(24)}${role}`;
    }),
    '',
    `  ${pc.bold('Buy a car with curl')} ${pc.dim('(needs curl and Node; cancels the purchase at the end)')}`,
    '',
    ...indented(purchase(url)),
    '',
    `  ${pc.bold('Buy a car with the SDK')} ${pc.dim('(paste it in this folder; cancels the purchase at the end)')}`,
    '',
    ...indented(purchaseBySdk(url)),
    '',
    `  ${pc.cyan('npm run demo')}    shows how one car is sold exactly once`,
    `  ${pc.cyan('npm run status')}  shows which parts of the graph answer`,
  ];
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

/** A purchase with the SDK, as a shell command. It is cancelled again, so that pasting it twice does the same twice. */
export function purchaseBySdk(url: string): string {
  return [
    "npx node --input-type=module -e '",
    'import { createClient } from "./sdk/src/index.ts";',
    `const client = createClient({ url: "${url}", credentials: { username: "cliente", password: "cliente123" } });`,
    'const { nodes: [car] } = await client.vehicles({ filter: { status: ["AVAILABLE"], type: ["CAR"] }, first: 1 });',
    'const bought = await client.purchaseVehicle({ input: { vehicleId: car.id, paymentMethod: "PIX" } });',
    'console.log(car.make, car.model, bought.ok ? bought.sale.status : bought.userErrors);',
    'const cancelled = bought.ok && await client.cancelSale({ id: bought.sale.id, input: { reason: "A test" } });',
    "if (cancelled) console.log(cancelled.ok ? cancelled.sale.status : cancelled.userErrors);'",
  ].join('\n');
}

/** A purchase from log-in to answer, as shell commands. It is cancelled again, so that pasting it twice does the same twice. */
export function purchase(url: string): string {
  return [
    `gql() { curl -s ${url} -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" -d "$1"; }`,
    `pick() { node -pe "JSON.parse(require('fs').readFileSync(0)).data.$1"; }`,
    `TOKEN=$(curl -s ${url} -H 'content-type: application/json' -d '{"query":"mutation{login(input:{username:\\"cliente\\",password:\\"cliente123\\"}){accessToken}}"}' | pick login.accessToken)`,
    `CAR=$(gql '{"query":"{vehicles(filter:{status:[AVAILABLE],type:[CAR]},first:1){nodes{id}}}"}' | pick 'vehicles.nodes[0].id')`,
    `BOUGHT=$(gql '{"query":"mutation($id:ID!){purchaseVehicle(input:{vehicleId:$id,paymentMethod:PIX}){sale{id status vehicle{make model type status}} userErrors{code message}}}","variables":{"id":"'$CAR'"}}')`,
    `printf '%s\\n' "$BOUGHT"`,
    `SALE=$(printf '%s' "$BOUGHT" | pick 'purchaseVehicle.sale?.id')`,
    `gql '{"query":"mutation($id:ID!){cancelSale(id:$id,input:{reason:\\"A test\\"}){sale{status} userErrors{code message}}}","variables":{"id":"'$SALE'"}}'`,
  ].join('\n');
}
