package dev.vote.it;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Requests that are made at the same time, each by a thread of its own and timed. */
record Burst(List<CompletableFuture<Timed>> calls) {

    /** An answer, and how long it took. */
    record Timed(HttpResponse<String> answer, Duration took) {

        int status() {
            return answer.statusCode();
        }
    }

    /** Begins them, and returns. */
    static <T> Burst of(List<T> subjects, Function<T, HttpResponse<String>> call) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, subjects.size()));
        List<CompletableFuture<Timed>> calls = subjects.stream()
                .map(subject -> CompletableFuture.supplyAsync(() -> timed(() -> call.apply(subject)), threads))
                .toList();
        threads.shutdown();
        return new Burst(calls);
    }

    static Timed timed(Supplier<HttpResponse<String>> call) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = call.get();
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    boolean isOver() {
        return calls.stream().allMatch(CompletableFuture::isDone);
    }

    /** Waits for all of them. */
    List<Timed> answers() {
        return calls.stream().map(CompletableFuture::join).toList();
    }

    /** Waits for all of them, and passes over those that got no answer. */
    List<Timed> answersThatCame() {
        return calls.stream()
                .map(call -> call.handle((answer, failure) -> answer).join())
                .filter(answer -> answer != null)
                .toList();
    }
}
