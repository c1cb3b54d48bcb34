package dev.vote.sandbox.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What differs between the products: where things lie, and how the server's process is started. */
interface Layout {

    /**
     * A fresh configuration, and the application where the server looks for it.
     *
     * @param base where this server keeps what is its own
     */
    void prepare(ServerSettings settings, Path base) throws IOException;

    /** What is copied there is deployed. */
    Path deployments(Path base);

    /** How the server is started without its shell script, so that the process we hold is the server itself. */
    List<String> command(ServerSettings settings, Path base);

    /** The argument that only a server of this folder has. */
    String mark(Path base);

    /**
     * Whether a server that ended while it was starting did so by a race of its own, and may well start the next time.
     *
     * @param console the end of what it said
     */
    default boolean onlyStumbled(String console) {
        return false;
    }

    /** Exists, with the reason in it or empty, once the application couldn't be deployed. */
    Path failureMarker(Path base);

    /** Answers 200 as soon as the server can be administered. */
    URI management(ServerSettings settings);

    /** MicroProfile Health. */
    URI health(ServerSettings settings);
}
