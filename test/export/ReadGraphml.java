import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Prints for each file named what the published schema of GraphML says against it, and, when that is nothing, what JGraphT
 * reads from it: JSON, one object a file. Edges are taken as directed, so that their ends come back in the order written.
 */
public class ReadGraphml {
  public static void main(String[] files) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new Source[] {resource("xlink.xsd"), resource("graphml.xsd")});
    List<Object> answers = new ArrayList<>();
    for (String file : files) {
      List<Object> errors = errors(schema, new File(file));
      answers.add(errors.isEmpty() ? read(new File(file)) : Map.of("errors", errors));
    }
    System.out.println(json(answers));
  }

  private static Source resource(String name) throws Exception {
    return new StreamSource(ClassLoader.getSystemResourceAsStream(name));
  }

  private static List<Object> errors(Schema schema, File file) throws Exception {
    List<Object> found = new ArrayList<>();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          public void warning(SAXParseException e) {
            found.add(e.getMessage());
          }

          public void error(SAXParseException e) {
            found.add(e.getMessage());
          }

          public void fatalError(SAXParseException e) {
            found.add(e.getMessage());
          }
        });
    validator.validate(new StreamSource(file));
    return found;
  }

  private static Map<String, Object> read(File file) {
    Graph<String, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    Map<DefaultWeightedEdge, Map<String, Object>> edges = new LinkedHashMap<>();
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(Function.identity());
    importer.addVertexAttributeConsumer((key, value) -> put(nodes, key.getFirst(), key.getSecond(), value));
    importer.addEdgeAttributeConsumer((key, value) -> put(edges, key.getFirst(), key.getSecond(), value));
    importer.importGraph(graph, file);
    List<Object> ends = new ArrayList<>();
    for (DefaultWeightedEdge edge : graph.edgeSet()) {
      Map<String, Object> found = new LinkedHashMap<>(edges.getOrDefault(edge, Map.of()));
      found.put("source", graph.getEdgeSource(edge));
      found.put("target", graph.getEdgeTarget(edge));
      found.put("weight", graph.getEdgeWeight(edge));
      ends.add(found);
    }
    for (String node : graph.vertexSet()) nodes.computeIfAbsent(node, id -> new LinkedHashMap<>());
    return Map.of("errors", List.of(), "nodes", nodes, "edges", ends);
  }

  private static <T> void put(Map<T, Map<String, Object>> all, T of, String name, Attribute value) {
    all.computeIfAbsent(of, id -> new LinkedHashMap<>()).put(name, plain(value));
  }

  private static Object plain(Attribute attribute) {
    String value = attribute.getValue();
    switch (attribute.getType()) {
      case BOOLEAN:
        return Boolean.valueOf(value);
      case INT:
      case LONG:
        return Long.valueOf(value);
      case FLOAT:
      case DOUBLE:
        return Double.valueOf(value);
      default:
        return value;
    }
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map)
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    if (value instanceof List<?> list)
      return list.stream().map(ReadGraphml::json).collect(Collectors.joining(",", "[", "]"));
    if (!(value instanceof String text)) return String.valueOf(value);
    StringBuilder quoted = new StringBuilder("\"");
    // Everything but plain letters is escaped, whatever the encoding of the terminal.
    for (char c : text.toCharArray())
      quoted.append(c < ' ' || c > '~' || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : c);
    return quoted.append('"').toString();
  }
}
