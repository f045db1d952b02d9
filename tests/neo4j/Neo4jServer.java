import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Starts a Neo4j database in a home folder, on a port (0: any free one). Prints one line with its port and id, and exits
 * when its standard input is closed.
 */
public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
        .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1))
        .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(500))
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(1))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    var database = (GraphDatabaseAPI) service.database("neo4j");
    var port = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT).getPort();
    try (var transaction = database.beginTx(); var result = transaction.execute("CALL db.info()")) {
      System.out.println("STARTED " + port + " " + result.next().get("id"));
    }
    // The parent process holds the other end: this process exits when the parent does, even after kill -9.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
