package dev.vote.payment.gateway.paystack;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Paystack's API as it is on the wire (its API reference, "Transactions", "Refunds" and "Disputes"). Any status is returned. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PaystackApi {

    @POST
    @Path("transaction/initialize")
    Response initialize(JsonObject charge);

    @GET
    @Path("transaction/verify/{reference}")
    Response verify(@PathParam("reference") String reference);

    @GET
    @Path("transaction")
    Response list(
            @QueryParam("use_cursor") boolean useCursor,
            @QueryParam("perPage") int perPage,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("next") String next);

    @GET
    @Path("transaction/{id}")
    Response fetch(@PathParam("id") String id);

    @POST
    @Path("refund")
    Response refund(JsonObject refund);

    @GET
    @Path("refund")
    Response refunds(@QueryParam("transaction") String transaction, @QueryParam("perPage") int perPage);

    @GET
    @Path("refund")
    Response listRefunds(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") int page,
            @QueryParam("perPage") int perPage);

    @GET
    @Path("refund/{id}")
    Response findRefund(@PathParam("id") String id);

    @GET
    @Path("dispute/{id}")
    Response findDispute(@PathParam("id") String id);

    @GET
    @Path("dispute")
    Response disputes(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") int page,
            @QueryParam("perPage") int perPage);
}
