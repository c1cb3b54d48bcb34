package dev.vote.web.admin.contest;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What a contest's form offers to choose from. */
@Named
@ApplicationScoped
public class ContestChoices {

    @Inject
    Gateways gateways;

    /** Those that the gateway takes. */
    public List<String> getCurrencies() {
        PaymentGateway gateway = gateways.current();
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> gateway.minimum(currency).isPresent())
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    /** By continent and city, as people know them. */
    public List<String> getZones() {
        Stream<String> cities = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted();
        return Stream.concat(cities, Stream.of("UTC")).toList();
    }

    public LatePayments[] getLatePayments() {
        return LatePayments.values();
    }

    public ResultsVisibility[] getVisibilities() {
        return ResultsVisibility.values();
    }
}
