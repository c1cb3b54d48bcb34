package dev.vote.sandbox.bench;

import java.util.Map;

/** A reader who says which answer is there already, by its entity tag. */
final class Knowing implements OpenLoop.Calls {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final String path;
    private String tag = "";

    Knowing(String path) {
        this.path = path;
    }

    @Override
    public Call next() {
        Map<String, String> headers = tag.isEmpty() ? Map.of() : Map.of("If-None-Match", tag);
        return Call.get(path, headers, OK, NOT_MODIFIED);
    }

    @Override
    public void answered(String newTag) {
        tag = newTag;
    }
}
