package dev.vote.payment.task;

import java.util.Optional;
import java.util.OptionalLong;

/** Which tasks; what is empty is any. @param contest its id */
public record TaskFilter(Optional<TaskKind> kind, OptionalLong contest) {

    public static final TaskFilter ALL = new TaskFilter(Optional.empty(), OptionalLong.empty());
}
