import { colors as pc } from '../terminal/colors.ts';

/** What a person sees when the graph is up: where it is, who can log in, and a purchase to paste, twice. */
export function startPanel(options: {
  readonly url: string;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly explorer: boolean;
  readonly ms: number;
}): string {
  const { url, dataDir, demo, explorer, ms } = options;
  const origin = new URL(url).origin;
  const lines = [
    '',
    `  ${pc.bold('Autograph')} is up ${pc.dim(`(${(ms / 1000).toFixed(1)} s)`)}`,
    '',
    `  Graph    ${pc.cyan(url)}`,
    ...(explorer ? [`  Explorer ${pc.cyan(`${origin}/explorer`)}`] : []),
    `  Health   ${origin}/health/ready`,
    `  Metrics  ${origin}/metrics`,
    `  Data     ${dataDir}`,
  ];
  if (demo) lines.push('', ...demoLines(url));
  lines.push('', `  ${pc.dim('Ctrl-C stops it.')}`, '');
  return lines.join('\n');
}

function demoLines(url: string): string[] {
  return [
    `  ${pc.bold('Log in as')}   admin / admin123        ADMIN`,
    '              vendas / vendas123      SALES',
    '              cliente / cliente123    CUSTOMER',
    '',
    `  ${pc.bold('Buy a car')} (paste it into a shell with curl and node)`,
    '',
    ...purchase(url)
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    `  ${pc.bold('The same by the SDK')} (in this folder; elsewhere it is the package @autograph/sdk)`,
    '',
    ...purchaseBySdk(url)
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    `  The whole story: ${pc.cyan('npm run demo')}, what answers: ${pc.cyan('npm run status')}`,
  ];
}

/** A purchase by the SDK, as a shell command. */
export function purchaseBySdk(url: string): string {
  return [
    "npx node --input-type=module -e '",
    'import { createClient } from "./sdk/src/index.ts";',
    `const client = createClient({ url: "${url}", credentials: { username: "cliente", password: "cliente123" } });`,
    'const { nodes: [car] } = await client.vehicles({ filter: { status: ["AVAILABLE"] }, first: 1 });',
    'const bought = await client.purchaseVehicle({ input: { vehicleId: car.id, paymentMethod: "PIX" } });',
    "console.log(bought.ok ? bought.sale.status : bought.userErrors);'",
  ].join('\n');
}

/** A purchase from log-in to answer, as shell commands. */
export function purchase(url: string): string {
  return [
    `gql() { curl -s ${url} -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" -d "$1"; }`,
    `pick() { node -pe "JSON.parse(require('fs').readFileSync(0)).data.$1"; }`,
    `TOKEN=$(curl -s ${url} -H 'content-type: application/json' -d '{"query":"mutation{login(input:{username:\\"cliente\\",password:\\"cliente123\\"}){accessToken}}"}' | pick login.accessToken)`,
    `CAR=$(gql '{"query":"{vehicles(filter:{status:[AVAILABLE]},first:1){nodes{id}}}"}' | pick 'vehicles.nodes[0].id')`,
    `gql '{"query":"mutation($id:ID!){purchaseVehicle(input:{vehicleId:$id,paymentMethod:PIX}){sale{id status vehicle{make model status}} userErrors{code message}}}","variables":{"id":"'$CAR'"}}'`,
  ].join('\n');
}
