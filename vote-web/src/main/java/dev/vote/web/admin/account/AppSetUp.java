package dev.vote.web.admin.account;

import dev.vote.domain.account.Enrolment;
import dev.vote.web.admin.Texts;
import dev.vote.web.view.QrCode;
import java.io.Serializable;

/** What an authenticator app is set up with: a picture to scan, and the same to type. */
public class AppSetUp implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Enrolment enrolment;

    AppSetUp(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /** SVG, to stand in the page: the secret is in no address that a log could keep. */
    public String getPicture() {
        return QrCode.of(getAddress()).svg();
    }

    /** For a phone, on which there is nothing to scan with: its app opens it. */
    public String getAddress() {
        return enrolment.secret().uri(Texts.say("frame", "brand"), enrolment.email());
    }

    public String getSpelled() {
        return enrolment.secret().spelled();
    }

    public String getEmail() {
        return enrolment.email();
    }
}
