package dev.vote.web.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToIntFunction;

/** A cache that holds so much and no more, however much there is to keep. */
public final class BoundedCache {

    private BoundedCache() {}

    /**
     * @param most in all, in the unit of the sizes
     * @param size of a value
     */
    public static <K, V> Caffeine<K, V> of(int most, ToIntFunction<V> size) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K key, V value) -> size.applyAsInt(value))
                // on the caller's thread: the pool that all of the server's applications share isn't ours
                .executor(Runnable::run);
    }
}
