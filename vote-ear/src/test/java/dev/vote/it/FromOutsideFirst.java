package dev.vote.it;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Classes that share a server run one after another, so that it is started once for all of them. Before them come those
 * with a server of their own: two that ask different gateways about the payments of one database would be in each other's way.
 */
public class FromOutsideFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(FromOutsideFirst::turn).thenComparing(ClassDescriptor::getDisplayName));
    }

    private static int turn(ClassDescriptor each) {
        if (each.isAnnotated(InsideVote.class)) {
            return 2;
        }
        return each.isAnnotated(OnVote.class) ? 1 : 0;
    }
}
