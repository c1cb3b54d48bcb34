package dev.vote.sandbox.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The container's own limit: a REST resource that reads a body and answers 200. Deployed beside Vote, in a WAR of its own, for
 * the benchmark only.
 */
@Path("/")
public class EmptyPost {

    static final String WAR = "empty-post.war";
    static final String PATH = "/empty-post/rest";

    @GET
    public Response ready() {
        return Response.ok().build();
    }

    @POST
    public Response receive(byte[] body) {
        return Response.ok().build();
    }

    /** Has the container serve the resource. */
    @ApplicationPath("/rest")
    public static class Rest extends Application {}

    /** Writes the WAR to that folder. */
    static java.nio.file.Path war(java.nio.file.Path folder) throws IOException {
        java.nio.file.Path war = folder.resolve(WAR);
        try (OutputStream out = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Class<?> each : new Class<?>[] {EmptyPost.class, Rest.class}) {
                String file = each.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
                try (InputStream code = EmptyPost.class.getClassLoader().getResourceAsStream(file)) {
                    code.transferTo(zip);
                }
            }
        }
        return war;
    }
}
