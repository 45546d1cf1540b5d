import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.signature.Reference;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Judges only the signatures: Apache Santuario verifies them by the rules of SAML's signature profile (saml-core 5.4),
 * as OpenSAML for Java applies them. Input: a JSON list on standard input. Output: Santuario's version and a verdict
 * for each.
 */
public class Santuario {
  static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
  static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

  public static void main(String[] args) throws Exception {
    Init.init();
    JsonArray refusals = new JsonArray();
    JsonArray signIns = JsonParser.parseReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).getAsJsonArray();
    for (JsonElement signIn : signIns) {
      String refusal = refusalOf(signIn.getAsJsonObject());
      refusals.add(refusal == null ? JsonNull.INSTANCE : new JsonPrimitive(refusal));
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("version", version());
    answer.add("refusals", refusals);
    System.out.println(new Gson().newBuilder().serializeNulls().create().toJson(answer));
  }

  static String version() throws Exception {
    Properties properties = new Properties();
    properties.load(XMLSignature.class.getResourceAsStream("/META-INF/maven/org.apache.santuario/xmlsec/pom.properties"));
    return properties.getProperty("version");
  }

  static String refusalOf(JsonObject signIn) {
    try {
      byte[] xml = Base64.getMimeDecoder().decode(signIn.get("message").getAsString());
      Element response = parse(xml).getDocumentElement();
      declareIds(response);
      List<PublicKey> keys = new ArrayList<>();
      for (JsonElement certificate : signIn.getAsJsonArray("certificates")) keys.add(keyOf(certificate.getAsString()));
      int signatures = 0;
      for (Element signed : signable(response)) {
        for (Element signature : children(signed, SIGNATURE, "Signature")) {
          signatures++;
          String refusal = refusalOf(signature, signed, keys);
          if (refusal != null) return signed.getLocalName() + ": " + refusal;
        }
      }
      return signatures == 0 ? "nothing is signed" : null;
    } catch (Exception error) {
      return error.getClass().getSimpleName() + ": " + error.getMessage();
    }
  }

  static String refusalOf(Element element, Element signed, List<PublicKey> keys) throws Exception {
    XMLSignature signature = new XMLSignature(element, "", true);
    if (signature.getSignedInfo().getLength() != 1) return "another number of References than one";
    if (signature.getObjectLength() > 0) return "a ds:Object";
    Reference reference = signature.getSignedInfo().item(0);
    String uri = reference.getURI();
    if (uri != null && !uri.isEmpty() && !uri.equals("#" + signed.getAttribute("ID"))) return "a Reference to another element";
    Transforms transforms = reference.getTransforms();
    if (transforms == null || transforms.getLength() < 1 || transforms.getLength() > 2) return "another number of transforms";
    boolean isEnveloped = false;
    for (int i = 0; i < transforms.getLength(); i++) {
      String transform = transforms.item(i).getURI();
      if (transform.equals(Transforms.TRANSFORM_ENVELOPED_SIGNATURE)) isEnveloped = true;
      else if (!transform.startsWith(Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS)) return "the transform " + transform;
    }
    if (!isEnveloped) return "no enveloped transform";
    for (PublicKey key : keys) if (signature.checkSignatureValue(key)) {
      Node resolved = reference.getContentsBeforeTransformation().getSubNode();
      boolean isParent = resolved == signed || (resolved instanceof Document document && document.getDocumentElement() == signed);
      return isParent ? null : "a Reference that leads to another element";
    }
    return "no key verifies it";
  }

  /** The Response and its Assertions, which may carry a signature (saml-core 5.4.1). */
  static List<Element> signable(Element response) {
    List<Element> found = new ArrayList<>(List.of(response));
    found.addAll(children(response, ASSERTION, "Assertion"));
    return found;
  }

  static List<Element> children(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  /** Without SAML's schema, nothing else says which attributes have the type ID. */
  static void declareIds(Element element) {
    String namespace = element.getNamespaceURI();
    if ((PROTOCOL.equals(namespace) || ASSERTION.equals(namespace)) && element.hasAttribute("ID")) element.setIdAttribute("ID", true);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) declareIds(inner);
    }
  }

  static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new ByteArrayInputStream(xml));
  }

  static PublicKey keyOf(String pem) throws Exception {
    byte[] file = pem.getBytes(StandardCharsets.US_ASCII);
    return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file)).getPublicKey();
  }
}
