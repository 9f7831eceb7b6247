#!/usr/bin/env bash
# HtmlUnit 5.7.0: a script that sets the value of a <progress>, as each page with an upload does, fails there: the property has
# only a getter, though HTML has it writable. setAttribute('value', x) works, so a page whose tests run in HtmlUnit uses that.
# Prints what it saw; fails if the property can be set.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml << 'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.htmlunit</groupId>
      <artifactId>htmlunit</artifactId>
      <version>5.7.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Progress.java << 'JAVA'
import org.htmlunit.ScriptException;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;

class Progress {

    public static void main(String[] arguments) throws Exception {
        try (WebClient client = new WebClient()) {
            HtmlPage page = client.loadHtmlCodeIntoCurrentWindow("<html><body><progress id='p' value='0' max='1'></progress></body></html>");
            DomElement progress = page.getElementById("p");
            page.executeJavaScript("document.getElementById('p').setAttribute('value', 0.25)");
            System.out.println("setAttribute: the value is " + progress.getAttribute("value"));
            try {
                page.executeJavaScript("'use strict'; document.getElementById('p').value = 0.5");
                System.out.println("property: the value is " + progress.getAttribute("value"));
            } catch (ScriptException e) {
                System.out.println("property: " + e.getMessage());
            }
        }
    }
}
JAVA
javac -cp 'lib/*' Progress.java
java -cp '.:lib/*' Progress 2> err | tee out
grep -q '^setAttribute: the value is 0.25' out
grep -q '^property: TypeError: Cannot set property .*only a getter' out
