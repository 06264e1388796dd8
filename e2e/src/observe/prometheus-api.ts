/** One series of the answer to a query. */
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Asks a Prometheus for a query's value now. Throws with what is wrong with the query. */
export async function query(prometheus: string, expr: string): Promise<readonly Series[]> {
  const url = new URL('/api/v1/query', prometheus);
  url.searchParams.set('query', expr);
  const answer = (await (await fetch(url)).json()) as {
    status: string;
    error?: string;
    data: {
      resultType: string;
      result: { metric: Record<string, string>; value: [number, string] }[];
    };
  };
  if (answer.status !== 'success') throw new Error(`${expr}: ${answer.error}`);
  if (answer.data.resultType !== 'vector') return [];
  return answer.data.result.map(({ metric, value }) => ({ metric, value: Number(value[1]) }));
}

/** The alerts of a Prometheus that fire, by name and service. */
export async function firingAlerts(prometheus: string): Promise<readonly string[]> {
  const alerts = await query(prometheus, 'ALERTS{alertstate="firing"}');
  return alerts.map(({ metric }) => `${metric.alertname} ${metric.service ?? ''}`.trim());
}
