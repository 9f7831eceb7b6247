#!/usr/bin/env bash
# me.tongfei:progressbar 0.10.2 (with JLine 3.29.0) on a terminal: while a bar with the default consumer is open, Ctrl-C
# kills the JVM by the signal itself. No shutdown hook runs and the exit code is not 130. The bar opens a JLine terminal to
# learn its width, and that gives SIGINT back to the system. With a ConsoleProgressBarConsumer that is told the width, no
# terminal is opened, and the hook runs. Without a terminal there is no difference.
# Prints what it saw; fails if the default consumer lets the hook run, or the other one does not.
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
      <groupId>me.tongfei</groupId>
      <artifactId>progressbar</artifactId>
      <version>0.10.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib

cat > Bar.java << 'JAVA'
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

class Bar {

    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("THE HOOK RUNS")));
        ProgressBarBuilder builder = ProgressBar.builder().setTaskName("work").setInitialMax(100);
        if (arguments[0].equals("told")) {
            builder.setConsumer(new ConsoleProgressBarConsumer(System.out, 80));
        }
        try (ProgressBar bar = builder.build()) {
            bar.step();
            System.out.println("READY");
            Thread.sleep(60_000);
        }
    }
}
JAVA
mkdir classes
javac -cp 'lib/*' -d classes Bar.java

cat > terminal.py << 'PYTHON'
import os
import pty
import sys
import time


def ctrl_c(consumer):
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm"
        os.execvp("java", ["java", "-cp", "classes:lib/*", "Bar", consumer])
    output = b""
    pressed = False
    try:
        while chunk := os.read(terminal, 4096):
            output += chunk
            if b"READY" in output and not pressed:
                pressed = True
                time.sleep(1)
                os.write(terminal, b"\x03")
    except OSError:
        pass  # the terminal is closed
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    hook = b"THE HOOK RUNS" in output
    print(f"{consumer} consumer: exit code {code}, the hook {'runs' if hook else 'does not run'}")
    return code, hook


default = ctrl_c("default")
told = ctrl_c("told")
sys.exit(0 if default == (-2, False) and told == (130, True) else 1)
PYTHON
timeout 120 python3 terminal.py
