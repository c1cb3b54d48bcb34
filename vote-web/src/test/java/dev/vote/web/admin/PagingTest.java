package dev.vote.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    @Test
    void theLastPageHasTheRest() {
        Paging<Integer> last = Paging.of(FIVE, 2, "3");

        assertThat(last.lines()).containsExactly(5);
        assertThat(last.isLast()).isTrue();
        assertThat(last.isFirst()).isFalse();
        assertThat(last.total()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"'',1", "0,1", "-1,1", "x,1", "99,3", "99999999999,1", "2,2"})
    void whatIsNoPageIsTakenForOne(String asked, int number) {
        assertThat(Paging.of(FIVE, 2, asked).number()).isEqualTo(number);
    }

    @Test
    void nothingIsOneEmptyPage() {
        Paging<Integer> only = Paging.of(List.of(), 2, "1");

        assertThat(only.lines()).isEmpty();
        assertThat(only.isFirst() && only.isLast()).isTrue();
    }
}
