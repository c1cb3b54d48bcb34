package dev.vote.web.admin.contestant;

import dev.vote.domain.photo.PhotoDesk;
import dev.vote.domain.photo.PhotoRefused;
import dev.vote.domain.roster.ContestantAdministration;
import dev.vote.domain.roster.Roster;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.event.FileUploadEvent;

/** A contestant's photo: shown, replaced, taken away. */
@Named
@RequestScoped
public class ContestantPhoto {

    @Inject
    Asked asked;

    @Inject
    Roster roster;

    @Inject
    PhotoDesk desk;

    @Inject
    ContestantAdministration administration;

    @Inject
    RosterWords words;

    @Inject
    Notices notices;

    /** By digest; empty for none. */
    public String getDigest() {
        return roster.get(contestId(), contestantId()).getPhotoDigest().orElse("");
    }

    public void receive(FileUploadEvent event) {
        try {
            administration.showPhoto(
                    contestId(),
                    contestantId(),
                    desk.receive(contestId(), event.getFile().getContent()));
            notices.info(RosterWords.BUNDLE, "notice.photo");
        } catch (PhotoRefused e) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(e), null));
        }
    }

    public void takeAway() {
        administration.showNoPhoto(contestId(), contestantId());
        notices.info(RosterWords.BUNDLE, "notice.no-photo");
    }

    private long contestId() {
        return asked.getContestId();
    }

    private long contestantId() {
        return Long.parseLong(asked.part(1));
    }
}
