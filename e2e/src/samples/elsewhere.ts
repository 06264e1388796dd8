/**
 * Commands that are too long, or need what this machine may not have, each with what runs it: a file of the
 * repository, and what stands there. A command of a page that is neither here nor in `UNTIL_STOPPED` is run as it stands.
 */
export const ELSEWHERE: Readonly<Record<string, { readonly file: string; readonly has: string }>> = {
  'npm ci': { file: '.ci/run', has: "step 'install' npm ci" },
  'npm test': { file: '.ci/run', has: "step 'the test command' npm test" },
  'npm test --workspace subgraphs/vehicle': { file: 'turbo.json', has: '"test": {' },
  "npm test --workspace subgraphs/vehicle -- -t 'exactly one wins'": {
    file: 'subgraphs/vehicle/test/races.test.ts',
    has: 'exactly one wins',
  },
  'npm test --workspace subgraphs/vehicle -- test/races.test.ts': {
    file: 'subgraphs/vehicle/test/races.test.ts',
    has: 'exactly one wins',
  },
  'npm run test:e2e --workspace e2e -- --project single': { file: 'e2e/vitest.config.ts', has: "'single'" },
  'FAULTS_SHARE=1/8 npm run test:faults --workspace @autograph/e2e': {
    file: '.ci/run',
    has: 'env FAULTS_SHARE=',
  },
  'npm start -- --reset': { file: 'e2e/test/lifecycle/single.test.ts', has: "['--reset']" },
  'npm run start:distributed -- --seed': { file: 'e2e/src/graph-setup.ts', has: "'--seed', '--port-offset'" },
  'npm run start:distributed -- --port-offset 100': {
    file: 'e2e/src/graph-setup.ts',
    has: "'--seed', '--port-offset'",
  },
  // Docker is not everywhere: `start:distributed` runs the same services, and the form of the file has a test.
  'docker compose up --build --wait': {
    file: 'tools/test/compose-files.ts',
    has: "read('docker-compose.yml')",
  },
  'docker compose -f docker-compose.yml -f deploy/compose/development.yml up --build --wait': {
    file: 'tools/test/compose-files.ts',
    has: "read('deploy/compose/development.yml')",
  },
  'REPLICAS=2 docker compose --profile redis up --build --wait': {
    file: 'tools/test/compose-front.test.ts',
    has: "{ REPLICAS: '2' }",
  },
  // The machine has no such units; the test has some of its own.
  'npm run rolling-restart -- deploy/rolling-restart/systemd.json': {
    file: 'cli/test/commands/rolling-restart.test.ts',
    has: "for (const name of ['systemd', 'pid-files'])",
  },
  // Kubernetes is not on every machine: an API server of its own runs them for each release.
  'kubectl create namespace autograph': { file: '.ci/kubernetes', has: 'kubectl create namespace autograph' },
  'kubectl create secret generic autograph --namespace autograph --from-env-file=secrets.env': {
    file: '.ci/kubernetes',
    has: 'kubectl create secret generic autograph --namespace autograph --from-env-file=',
  },
  'helm upgrade --install shop deploy/helm/autograph --namespace autograph --values values-production.yaml': {
    file: '.ci/kubernetes',
    has: 'helm upgrade --install shop deploy/helm/autograph ',
  },
  // They need buildah, cosign, a registry or a target; the machine of an image has the first three, and a test makes a target.
  '.ci/publish ghcr.io/example/autograph v1.1.0 .data/sbom': {
    file: '.ci/image-inside',
    has: '.ci/publish "$repository"',
  },
  '.ci/archive .data/releases': { file: '.ci/slow', has: 'bash .ci/archive .data/releases' },
  'cosign verify --key cosign.pub --insecure-ignore-tlog=true ghcr.io/example/autograph@sha256:…': {
    file: '.ci/image-inside',
    has: 'cosign verify --key /image/cosign.pub --insecure-ignore-tlog=true',
  },
  'cosign verify-attestation --key cosign.pub --insecure-ignore-tlog=true --type cyclonedx ghcr.io/example/autograph@sha256:…':
    {
      file: '.ci/image-inside',
      has: 'cosign verify-attestation --key /image/cosign.pub --insecure-ignore-tlog=true --type cyclonedx',
    },
  'npm run deploy -- start /etc/autograph/target.json sha256:…': {
    file: 'e2e/test/proxies/deploy.proxy.ts',
    has: "deploy('start', good)",
  },
  'npm run deploy -- status /etc/autograph/target.json': {
    file: 'e2e/test/lifecycle/deploy.test.ts',
    has: "deploy('status')",
  },
  'npm run deploy -- roll-back /etc/autograph/target.json': {
    file: 'e2e/test/lifecycle/deploy.test.ts',
    has: "deploy('roll-back')",
  },
  'npm run deploy -- resume /etc/autograph/target.json': {
    file: 'e2e/test/lifecycle/deploy.test.ts',
    has: "deploy('resume')",
  },
  // It asks another address than curl and the programs here do.
  'python3 examples/legacy-client/shop_day.py': {
    file: 'e2e/test/samples/legacy-client.test.ts',
    has: 'runLegacyClient(base)',
  },
  // What is not on every machine: `.ci` installs it.
  'make keycloak-quickstart': { file: '.ci/keycloak', has: 'make keycloak-quickstart' },
  'KEYCLOAK_URL=http://127.0.0.1:8080 KEYCLOAK_CLIENT_SECRET=… npm start': {
    file: 'e2e/src/setup-keycloak.ts',
    has: 'KEYCLOAK_URL',
  },
  'apt-get install prometheus prometheus-alertmanager': {
    file: '.ci/observe',
    has: '.ci/debian prometheus prometheus',
  },
  'SMTP_URL=smtp://mail.example.com npm run observe -- --mail-to on-call@example.com --webhook https://hooks.example.com/T0/B0/X':
    { file: 'e2e/src/observe/watched-graph.ts', has: "'--webhook', receivers.webhookUrl, '--mail-to'" },
  'npm run observe': { file: 'e2e/src/observe/watched-graph.ts', has: "runScript('cli/src/observe/main.ts'" },
  'nginx -t': { file: 'e2e/src/proxies.ts', has: "'deploy/nginx/gateways.conf'" },
  'haproxy -c -f deploy/haproxy/gateways.cfg': {
    file: 'e2e/src/proxies.ts',
    has: "'deploy/haproxy/gateways.cfg'",
  },
  'curl http://localhost:8000/vehicles': {
    file: 'e2e/test/proxies/documented-ports.proxy.ts',
    has: "[8000, 'vehicles', '/vehicles']",
  },
  'curl http://localhost/api/health': {
    file: 'e2e/test/proxies/documented-ports.proxy.ts',
    has: '/health',
  },
  'npm ci --prefix examples/react': { file: 'package.json', has: 'npm ci --prefix examples/react' },
  'npm run dev --prefix examples/react': {
    file: 'e2e/test/browser/react-example.test.ts',
    has: 'node_modules/vite/bin/vite.js',
  },
  // Minutes of load, by hand: a figure is not a test. Its options are read by the same program.
  'npm run bench': { file: 'bench/main.ts', has: "'--quick'" },
  'npm run bench -- --quick': { file: 'bench/main.ts', has: "'--quick'" },
  'npm run bench -- --write': { file: 'bench/main.ts', has: "'--write'" },
  'npm run bench:web': { file: 'bench/web.ts', has: "'--runs <n>'" },
  'npm run bench:rest': { file: '.ci/slow', has: 'npm run bench:rest -- --rounds 3' },
  'npm run bench:redis': { file: '.ci/slow', has: 'npm run bench:redis -- --rounds 3' },
  'npm run bench:lists -- --sizes 1000,10000': {
    file: '.ci/slow',
    has: 'npm run bench:lists -- --sizes 1000,10000',
  },
  'npm run bench:facets -- --sizes 10000,100000': {
    file: '.ci/slow',
    has: 'npm run bench:facets -- --sizes 10000,100000',
  },
};

/** Commands that run until they are stopped, and what they print when they are up. */
export const UNTIL_STOPPED: Readonly<Record<string, string>> = {
  'npm start': ' is up',
  'TRUSTED_PROXIES=127.0.0.1 npm start': ' is up',
  'NODE_ENV=production npm run start:distributed': ' is up',
};
