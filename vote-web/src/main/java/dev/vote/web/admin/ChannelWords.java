package dev.vote.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** How voters paid, in our words. */
@Named
@ApplicationScoped
public class ChannelWords {

    private static final List<String> KNOWN =
            List.of("card", "bank", "bank_transfer", "ussd", "mobile_money", "qr", "eft", "apple_pay");

    /** The gateway's words that we have our own for. */
    public List<String> getKnown() {
        return KNOWN;
    }

    /** @param channel the gateway's word, which stays as it is where we have none; empty where it didn't say */
    public String say(String channel) {
        return Texts.find("frame", "channel." + (channel.isEmpty() ? "none" : channel))
                .orElse(channel);
    }
}
