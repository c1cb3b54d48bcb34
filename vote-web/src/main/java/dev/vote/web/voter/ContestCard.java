package dev.vote.web.voter;

import dev.vote.domain.contest.Contest;
import dev.vote.web.view.Phase;
import java.util.List;

/**
 * A contest in the list.
 *
 * @param photos of some of its contestants, by digest; at most {@value #PHOTOS}
 */
public record ContestCard(Contest contest, Phase phase, List<String> photos) {

    static final int PHOTOS = 4;
}
