/** The values of the chart that do not follow from the code, as JSON schemas. */
type Values = Readonly<Record<string, object>>;

const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
const flag = (description: string) => ({ type: 'boolean', description });
const whole = (description: string, minimum: number, maximum: number) => ({
  type: 'integer',
  description,
  minimum,
  maximum,
});
const list = (description: string, items: object) => ({ type: 'array', description, items });
/** Passed on to Kubernetes as it is. */
const ofKubernetes = (description: string) => ({ type: 'object', description });
const peers = (description: string) => list(description, { type: 'object' });
const group = (description: string, properties: Values) => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties,
});

const autoscaling = group('The HorizontalPodAutoscaler.', {
  enabled: flag('Whether the number of pods follows their load.'),
  minReplicas: whole('Smallest number of pods.', 1, 1_000),
  maxReplicas: whole('Largest number of pods.', 1, 1_000),
  targetCPUUtilizationPercentage: whole(
    'Use of the requested processor time that it aims at, in percent.',
    1,
    100,
  ),
});

/** What `defaults` has, and what each process may set itself. */
const scheduling: Values = {
  autoscaling,
  replicas: whole('Number of pods if autoscaling is off.', 0, 1_000),
  resources: ofKubernetes('Requests and limits of a pod. Autoscaling needs a request of processor time.'),
  nodeSelector: ofKubernetes('Labels of the nodes that pods may run on.'),
  tolerations: list('Taints of nodes that pods tolerate.', { type: 'object' }),
};

/** What every process may set, besides settings and secrets. */
export const PROCESS_VALUES: Values = {
  connectsTo: list(
    'Destinations of networkPolicy.destinations that it connects to.',
    text('Name of a destination.'),
  ),
  ...scheduling,
};

const destination = group('Where processes connect to.', {
  ports: list('Ports.', whole('Port.', 1, 65_535)),
  to: peers('Peers of a NetworkPolicy. Empty: any address at these ports.'),
});

/** The values of the chart except `settings`, `gateway` and `services`. */
export const CHART_VALUES: Values = {
  global: ofKubernetes('Values of a chart that this one is a part of. Not used.'),
  nameOverride: text('Name of the application in labels. Default: autograph.', { maxLength: 32 }),
  fullnameOverride: text('Prefix of all names. Default: the release and the chart.', { maxLength: 32 }),
  image: group('The image of the gateway and of every service.', {
    repository: text('Repository of the image.'),
    tag: text('Tag of the image. Default: the version of the release.'),
    digest: text('Digest of the image, which is used in place of the tag.', {
      pattern: '^(sha256:[0-9a-f]{64})?$',
    }),
    pullPolicy: { enum: ['Always', 'IfNotPresent', 'Never'], description: 'When nodes pull the image.' },
    pullSecrets: list('Secrets for the registry.', text('Name of a Secret.')),
  }),
  secret: group('The Secret with the secret settings.', {
    name: text('Name of the Secret, which you create.', { minLength: 1 }),
    version: text('Any text. Pods restart when it changes.'),
  }),
  adminPort: whole('Port for health checks and metrics.', 1_024, 65_535),
  shutdown: group('How a pod stops.', {
    preStopSeconds: whole(
      'Time between the removal from its Service and the signal to stop, in seconds.',
      1,
      60,
    ),
    drainDelayMs: whole('DRAIN_DELAY, in milliseconds.', 0, 60_000),
    shutdownTimeoutMs: whole('SHUTDOWN_TIMEOUT, in milliseconds.', 100, 600_000),
  }),
  defaults: group('What every process has, unless it sets its own.', scheduling),
  ingress: group('The Ingress of the gateway.', {
    enabled: flag('Whether there is one.'),
    className: text('Class of the Ingress.'),
    host: text('Host name that people open.'),
    tlsSecret: text('Secret with the certificate of the host. Empty: no TLS.'),
    annotations: {
      ...ofKubernetes('Annotations, such as time limits.'),
      additionalProperties: { type: 'string' },
    },
  }),
  metrics: group('How metrics are found.', {
    annotations: flag('Whether pods have the annotations prometheus.io/scrape, port and path.'),
    serviceMonitor: group('The ServiceMonitor for the Prometheus operator.', {
      enabled: flag('Whether there is one. The cluster must have the definitions of the operator.'),
      interval: text('Time between two reads.', { pattern: '^[0-9]+(ms|s|m)$' }),
      labels: {
        ...ofKubernetes('Labels by which a Prometheus selects it.'),
        additionalProperties: { type: 'string' },
      },
    }),
  }),
  networkPolicy: group('Who may connect to whom.', {
    enabled: flag('Whether there are NetworkPolicies.'),
    gatewayFrom: peers('Peers that may open connections to the gateway. Empty: none.'),
    metricsFrom: peers('Peers that may read metrics. Empty: none.'),
    dns: { ...peers('The DNS of the cluster.'), minItems: 1 },
    destinations: {
      type: 'object',
      description: 'Stores and servers that processes connect to, by name.',
      additionalProperties: destination,
    },
  }),
  podSecurity: group('The user that processes run as.', {
    runAsUser: whole('User ID. Not 0.', 1, 4_294_967_294),
    runAsGroup: whole('Group ID. Not 0.', 1, 4_294_967_294),
    fsGroup: whole('Group that owns volumes.', 1, 4_294_967_294),
  }),
};
