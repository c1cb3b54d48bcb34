package dev.vote.web.voter;

import dev.vote.web.view.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets voters bring more voters: a contestant's public address, and a message with it for WhatsApp. */
@Named
@RequestScoped
public class Sharing {

    @Inject
    Subject subject;

    @Inject
    Links links;

    @Inject
    Words words;

    /** The contestant's page, as the public knows it. */
    public String getAddress() {
        return links.contestant(
                        subject.getContest().getSlug(), subject.getContestant().getCode())
                .toString();
    }

    public String getWhatsApp() {
        String message = words.say(
                "share.message",
                subject.getContestant().getName(),
                subject.getContest().getTitle(),
                getAddress());
        return "https://wa.me/?text=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    /** The contestant's photo for previews of the link; empty if there is none. */
    public String getPhoto() {
        return subject.getContestant()
                .getPhotoDigest()
                .map(digest -> links.photo(digest).toString())
                .orElse("");
    }
}
