package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Optional;

/** Verify, fetch and timeline: one transaction by reference or id. */
final class TransactionEndpoints {

    private final Charges charges;
    private final ChargeJson chargeJson;

    TransactionEndpoints(Charges charges, ChargeJson chargeJson) {
        this.charges = charges;
        this.chargeJson = chargeJson;
    }

    Reply verify(WebRequest request) {
        Charge charge = charges.find(request.reference()).orElseThrow(ApiError::unknownReference);
        return Envelope.success("Verification successful", chargeJson.data(charge, Endpoint.VERIFY.text()));
    }

    /** An empty reference in the path of verify ends here too, as at Paystack. */
    Reply fetch(WebRequest request) {
        String id = request.path().getOrDefault("id", "");
        if (!numeric(id)) {
            throw ApiError.invalid("Transaction ID should be numeric.");
        }
        Charge charge =
                charges.findById(new BigInteger(id)).orElseThrow(() -> ApiError.notFound("Transaction not found"));
        return Envelope.success("Transaction retrieved", chargeJson.data(charge, Endpoint.FETCH.text()));
    }

    Reply timeline(WebRequest request) {
        Charge charge = find(request.path().getOrDefault("id_or_reference", ""))
                .orElseThrow(() -> ApiError.notFound("Transaction ID or reference is invalid"));
        ObjectNode log = ChargeJson.log(charge);
        return Envelope.success("Timeline retrieved", log);
    }

    /** By reference, else by id. */
    private Optional<Charge> find(String idOrReference) {
        return find(charges, idOrReference);
    }

    static Optional<Charge> find(Charges charges, String idOrReference) {
        return charges.find(idOrReference)
                .or(() -> numeric(idOrReference) ? charges.findById(new BigInteger(idOrReference)) : Optional.empty());
    }

    private static boolean numeric(String text) {
        return text.matches("\\d{1,20}");
    }
}
