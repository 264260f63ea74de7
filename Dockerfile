# syntax=docker/dockerfile:1

# Builds the jar, cuts it into layers, and makes a Java runtime of only the modules that it needs.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src/main src/main
RUN --mount=type=cache,target=/m2 mvn -q -Dmaven.repo.local=/m2 -DskipTests package
RUN java -Djarmode=tools -jar target/hamroh.jar extract --layers --destination /layers
# Found with: jdeps --ignore-missing-deps --print-module-deps, over all classes and libraries in one folder.
# java.compiler and java.scripting look idle, but Spring Data and Spring touch them at start.
RUN jlink --output /jre \
    --add-modules java.base,java.compiler,java.desktop,java.instrument,java.net.http,java.prefs,java.rmi,java.scripting \
    --add-modules java.security.jgss,java.sql.rowset,jdk.httpserver,jdk.jfr,jdk.management,jdk.net,jdk.unsupported \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive

FROM debian:13-slim
RUN mkdir -p /var/lib/hamroh /var/lib/hamroh-keys \
    && chown 10001:10001 /var/lib/hamroh /var/lib/hamroh-keys \
    && chmod 700 /var/lib/hamroh /var/lib/hamroh-keys
COPY --from=build /jre /opt/java
WORKDIR /opt/hamroh
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY dialogs dialogs
# A start that ends before it talks to anybody: what it has loaded is kept, and each later start takes half the time. What
# it has made besides, also the keys, goes; each installation makes its own.
RUN HAMROH_TELEGRAM_TOKEN=1:none HAMROH_DIALOGS=/opt/hamroh/dialogs HAMROH_DATA=/tmp/learn/data HAMROH_KEYS=/tmp/learn/keys \
    /opt/java/bin/java -XX:AOTCacheOutput=/opt/hamroh/hamroh.aot -XX:+UseSerialGC -Xmx256m -Xlog:aot*=off \
    -Dspring.context.exit=onRefresh -jar /opt/hamroh/hamroh.jar \
    && rm -r /tmp/learn

ENV HAMROH_DIALOGS=/opt/hamroh/dialogs \
    HAMROH_DATA=/var/lib/hamroh \
    HAMROH_KEYS=/var/lib/hamroh-keys
# Two volumes, so that they can be backed up to two places: whoever has both can read everything.
VOLUME /var/lib/hamroh /var/lib/hamroh-keys
USER 10001:10001

# The web side listens on loopback, inside the container, until SERVER_ADDRESS=0.0.0.0 opens it. The bot needs no open
# port: it asks Telegram. Whoever opens it publishes it to the host's loopback only (-p 127.0.0.1:8080:8080).
EXPOSE 8080

# bash speaks HTTP here, so the image needs no curl. Any status but 200 counts as unhealthy.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/${SERVER_ADDRESS:-127.0.0.1}/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.[01] 200' <&3"]

# No heap dump, no core file, no attaching: the memory of this process holds keys and people's words. Out of memory it
# ends, and the container's restart policy starts it again; nothing confirmed is lost.
ENTRYPOINT ["/opt/java/bin/java", "-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError", \
    "-XX:-CreateCoredumpOnCrash", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-Xmx256m", \
    "-XX:AOTCache=/opt/hamroh/hamroh.aot", "-Xlog:aot*=off", "-jar", "/opt/hamroh/hamroh.jar"]
