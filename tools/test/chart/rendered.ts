import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '@autograph/topologies/root';
import { expect } from 'vitest';
import { parseAllDocuments } from 'yaml';

/** The chart, and the program that renders it. */
export const CHART = join(ROOT, 'deploy/helm/autograph');
const helm = process.env.HELM ?? 'helm';

/** The values that the repository has for each environment. */
export const ENVIRONMENTS = ['staging', 'production'] as const;

type Labels = Readonly<Record<string, string>>;

/** A part of an object that only Kubernetes gives a type. */
// biome-ignore lint/suspicious/noExplicitAny: schemas of Kubernetes check the form; `.ci/chart` runs them.
export type Part = any;

/** An object of Kubernetes. */
export interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Labels };
  readonly spec: Part;
  readonly data?: Labels;
}

/** What `helm template` says with the values of an environment, and more: its exit status, objects or error. */
export function template(environment: string, ...options: string[]) {
  const { status, stdout, stderr, error } = spawnSync(
    helm,
    [
      'template',
      'shop',
      CHART,
      '--namespace',
      'autograph',
      '--values',
      `${CHART}/values-${environment}.yaml`,
      ...options,
    ],
    { encoding: 'utf8' },
  );
  if (error) throw new Error(`Could not run ${helm}. Set HELM to a helm program.`, { cause: error });
  return { status, stdout, stderr };
}

/** The objects of a release. */
export function render(environment: string, ...options: string[]): readonly Rendered[] {
  const { status, stdout, stderr } = template(environment, ...options);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return parseAllDocuments(stdout)
    .map((document) => document.toJS() as Rendered | null)
    .filter((object) => object !== null);
}

/** The objects of one kind, by the process that they belong to. */
export function byProcess(objects: readonly Rendered[], kind: string): Readonly<Record<string, Rendered>> {
  return Object.fromEntries(
    objects
      .filter((object) => object.kind === kind)
      .map((object) => [object.metadata.labels['app.kubernetes.io/component'], object]),
  );
}

/** The labels of the pods of each process. */
export function podLabels(objects: readonly Rendered[]): Readonly<Record<string, Labels>> {
  return Object.fromEntries(
    Object.entries(byProcess(objects, 'Deployment')).map(([name, { spec }]) => [
      name,
      spec.template.metadata.labels,
    ]),
  );
}

/** The processes whose pods have these labels. */
export function selected(objects: readonly Rendered[], selector: Labels): readonly string[] {
  return Object.entries(podLabels(objects))
    .filter(([, labels]) => Object.entries(selector).every(([label, value]) => labels[label] === value))
    .map(([name]) => name);
}

/** The only container of a process. */
export function containerOf(deployment: Rendered | undefined): Part {
  const containers = deployment?.spec.template.spec.containers;
  expect(containers).toHaveLength(1);
  return containers[0];
}
