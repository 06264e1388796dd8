import org.codelibs.opensearch.runner.OpenSearchRunner;

/** An OpenSearch of one node on loopback, until SIGTERM. Arguments: its directory, its HTTP port, its transport port. */
public class OpenSearchServer {
  public static void main(String[] args) throws Exception {
    var runner = new OpenSearchRunner();
    runner
        .onBuild(
            (number, settings) -> {
              settings.put("network.host", "127.0.0.1");
              settings.put("http.port", args[1]);
              settings.put("transport.port", args[2]);
              settings.put("discovery.type", "single-node");
              // The disk of a test machine may be fuller than a server's should be.
              settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            })
        .build(
            OpenSearchRunner.newConfigs().basePath(args[0]).numOfNode(1).clusterName("autograph").disableESLogger());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
    System.out.println("OpenSearch is up");
    Thread.currentThread().join();
  }

  private static void close(OpenSearchRunner runner) {
    try {
      runner.close();
    } catch (Exception error) {
      System.err.println(error);
    }
  }
}
