import type { Registry } from '@prometheus-io/client';

/** The values of the labels of one series. */
export type Labels<Name extends string> = Readonly<Record<Name, string>>;

interface MetricDefinition<Name extends string> {
  readonly name: string;
  readonly help: string;
  /** Each has few values. */
  readonly labelNames: readonly Name[];
  readonly registry: Registry;
}

/** A value of a metric as the registry of the library writes it. */
interface MetricValue {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly metricName?: string;
  readonly exemplar?: Exemplar | undefined;
}

interface Exemplar {
  readonly labelSet: Readonly<Record<string, string>>;
  readonly value: number;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The series below one label after the other. */
interface Branch<Series> {
  readonly below: Map<string, Branch<Series>>;
  series?: Series;
}

/**
 * A metric that each request changes. Those of the library join the labels to a text at each change; here a series is found by
 * one label after the other.
 */
abstract class RequestMetric<Name extends string, Series> {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly Name[];
  readonly aggregator = 'sum';
  abstract readonly type: 'counter' | 'histogram';
  readonly #root: Branch<Series> = { below: new Map() };
  readonly #all: (readonly [Labels<Name>, Series])[] = [];

  constructor({ name, help, labelNames, registry }: MetricDefinition<Name>) {
    this.name = name;
    this.help = help;
    this.labelNames = labelNames;
    // The registry reads no more of a metric than this class has.
    registry.registerMetric(this as unknown as Parameters<Registry['registerMetric']>[0]);
  }

  protected abstract empty(): Series;
  protected abstract valuesOf(labels: Labels<Name>, series: Series): readonly MetricValue[];

  /** The series with these labels, which begins when it is first asked for. */
  protected seriesOf(labels: Labels<Name>): Series {
    let branch = this.#root;
    for (const name of this.labelNames) {
      let next = branch.below.get(labels[name]);
      if (!next) {
        next = { below: new Map() };
        branch.below.set(labels[name], next);
      }
      branch = next;
    }
    if (branch.series) return branch.series;
    const series = this.empty();
    branch.series = series;
    this.#all.push([{ ...labels }, series]);
    return series;
  }

  /** What it has counted so far, in the form of the library. */
  async get(): Promise<{
    name: string;
    help: string;
    type: string;
    aggregator: string;
    values: MetricValue[];
  }> {
    const { name, help, type, aggregator } = this;
    const values = this.#all.flatMap(([labels, series]) => this.valuesOf(labels, series));
    return { name, help, type, aggregator, values };
  }
}

/** A counter for what happens in each request. */
export class RequestCounter<Name extends string> extends RequestMetric<Name, { count: number }> {
  readonly type = 'counter';

  /** Counts one event with these labels. */
  inc(labels: Labels<Name>): void {
    this.seriesOf(labels).count += 1;
  }

  /** Returns a function that counts one event with these labels: cheaper than `inc`, for what a request does several times. */
  counterOf(labels: Labels<Name>): () => void {
    const series = this.seriesOf(labels);
    return () => {
      series.count += 1;
    };
  }

  protected empty(): { count: number } {
    return { count: 0 };
  }

  protected valuesOf(labels: Labels<Name>, { count }: { count: number }): readonly MetricValue[] {
    return [{ labels, value: count }];
  }
}

/** How many values were at most as high as each bound and above the one before; the last are those above all bounds. */
interface Buckets {
  readonly counts: number[];
  readonly exemplars: (Exemplar | undefined)[];
  sum: number;
}

/** A histogram of what each request takes. */
export class RequestHistogram<Name extends string> extends RequestMetric<Name, Buckets> {
  readonly type = 'histogram';
  readonly #bounds: readonly number[];

  /** `buckets` are the upper bounds, in ascending order. */
  constructor({ buckets, ...definition }: MetricDefinition<Name> & { readonly buckets: readonly number[] }) {
    super(definition);
    this.#bounds = buckets;
  }

  /** Records a finite value. `exemplar` names the request that had it, in OpenMetrics alone: the last of each bucket is kept. */
  observe(labels: Labels<Name>, value: number, exemplar?: Readonly<Record<string, string>>): void {
    const buckets = this.seriesOf(labels);
    let at = 0;
    while (value > (this.#bounds[at] ?? Number.POSITIVE_INFINITY)) at += 1;
    buckets.counts[at] = (buckets.counts[at] ?? 0) + 1;
    buckets.sum += value;
    if (exemplar) buckets.exemplars[at] = { labelSet: exemplar, value, timestamp: Date.now() / 1_000 };
  }

  protected empty(): Buckets {
    const places = this.#bounds.length + 1;
    return { counts: Array(places).fill(0), exemplars: Array(places).fill(undefined), sum: 0 };
  }

  protected valuesOf(labels: Labels<Name>, { counts, exemplars, sum }: Buckets): readonly MetricValue[] {
    let count = 0;
    const buckets = counts.map((inBucket, at) => {
      count += inBucket;
      const le = this.#bounds[at] ?? '+Inf';
      return {
        labels: { le, ...labels },
        value: count,
        metricName: `${this.name}_bucket`,
        exemplar: exemplars[at],
      };
    });
    return [
      ...buckets,
      { labels, value: sum, metricName: `${this.name}_sum` },
      { labels, value: count, metricName: `${this.name}_count` },
    ];
  }
}
