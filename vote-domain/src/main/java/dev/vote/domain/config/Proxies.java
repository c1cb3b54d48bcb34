package dev.vote.domain.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The reverse proxies before this server, and so whose word on a caller's address is believed; see {@code vote.proxies}. */
@ApplicationScoped
public class Proxies {

    private static final String KEY = "vote.proxies";
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    @Inject
    Settings settings;

    private Set<String> addresses = Set.of();

    @PostConstruct
    void read() {
        know(settings.optionalText(KEY).orElse(""));
    }

    void know(String list) {
        addresses =
                parts(List.of(list)).stream().filter(part -> !part.isEmpty()).collect(Collectors.toUnmodifiableSet());
        if (!addresses.stream().allMatch(Proxies::isAddress)) {
            throw new InvalidSetting(KEY, "must be IP addresses with commas between, such as 10.0.0.5,10.0.0.6");
        }
    }

    /**
     * Goes back from the peer over our own proxies to the first that isn't one: whatever was written before that, anybody
     * may have written.
     *
     * @param peer who the connection is with
     * @param forwarded the {@code X-Forwarded-For} headers in their order, each with one address or several
     * @return an IP address
     */
    public String caller(String peer, List<String> forwarded) {
        List<String> hops = parts(forwarded);
        String caller = peer;
        for (int i = hops.size() - 1; i >= 0 && addresses.contains(caller); i--) {
            if (!isAddress(hops.get(i))) {
                return caller;
            }
            caller = hops.get(i);
        }
        return caller;
    }

    @Override
    public String toString() {
        return addresses.toString();
    }

    private static List<String> parts(List<String> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .toList();
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
