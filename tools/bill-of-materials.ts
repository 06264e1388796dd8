import type { Licensed } from './licenses.ts';

/** A package of a bill of materials, in what is read of CycloneDX here. */
export interface Component {
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly expression?: string;
    readonly license?: { readonly id?: string; readonly name?: string };
  }[];
}

/** A bill of materials (CycloneDX). */
export interface BillOfMaterials {
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** What is read of a lock file of npm. */
export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly license?: string }>
  >;
}

/** The workspace that is bundled, with packages that only its build installs. */
const BUNDLED = '@autograph/web';

/**
 * The part of a complete bill of materials that a release has: what an installation without development packages has, by the lock file, and
 * all that the web client is built from. `npm sbom --omit=dev` leaves out what any workspace has among its development packages, also where
 * another one needs it.
 */
export function releaseOf(complete: BillOfMaterials, lock: LockFile): BillOfMaterials {
  const locked = lockedPackages(lock);
  const bundled = reachableFrom(complete, BUNDLED);
  const components = complete.components
    .filter((one) => bundled.has(one['bom-ref']) || locked.get(keyOf(one))?.isInstalled)
    .map((one) => {
      const license = locked.get(keyOf(one))?.license;
      return one.licenses || !license ? one : { ...one, licenses: [{ license: { name: license } }] };
    });
  const refs = new Set(components.map((one) => one['bom-ref']));
  const dependencies = complete.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  const component = { ...complete.metadata.component, name: lock.name, version: lock.version };
  return { ...complete, metadata: { ...complete.metadata, component }, components, dependencies };
}

/** The packages of a bill of materials with their licenses, by name. Workspaces of this project are left out. */
export function licensedOf({ components }: BillOfMaterials): readonly Licensed[] {
  return components
    .map((one) => ({
      name: keyOf(one).slice(0, -one.version.length - 1),
      version: one.version,
      license: joined(
        (one.licenses ?? []).map(
          ({ expression, license }) => expression ?? license?.id ?? license?.name ?? '',
        ),
      ),
    }))
    .filter(({ name }) => !name.startsWith('@autograph/'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Licenses that all count, as one expression: each may be one of its own. */
function joined(licenses: readonly string[]): string {
  return licenses.length > 1 ? licenses.map((one) => `(${one})`).join(' AND ') : (licenses[0] ?? '');
}

/** Name and version, such as `@scope/name@1.0.0`: the name in the bill of materials is that of the folder of a workspace. */
function keyOf({ purl }: Component): string {
  return decodeURIComponent(purl.slice('pkg:npm/'.length)).replace(/\?.*$/, '');
}

function lockedPackages({ packages }: LockFile) {
  const found = new Map<string, { isInstalled: boolean; license: string | undefined }>();
  for (const [path, { version, dev = false, license }] of Object.entries(packages)) {
    const name = path.split('node_modules/').at(-1);
    const key = `${name}@${version}`;
    // A package may be there more than once.
    if (path.includes('node_modules/') && version)
      found.set(key, { isInstalled: !dev || (found.get(key)?.isInstalled ?? false), license });
  }
  return found;
}

function reachableFrom({ components, dependencies }: BillOfMaterials, name: string): ReadonlySet<string> {
  const next = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set(components.map((one) => one['bom-ref']).filter((ref) => ref.startsWith(`${name}@`)));
  for (const ref of found) for (const other of next.get(ref) ?? []) found.add(other);
  return found;
}
